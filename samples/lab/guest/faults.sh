# shellcheck shell=bash disable=SC2034
# What is broken: one scenario, or several faults at once (NAME+NAME).

# Of several faults every one's hooks run; but the client is started, and the story goes on, as the last one wants that
# has a way of its own.
HOOKS_OF_ALL="prepare after_fix"

take() { # NAME : the scenario's variables, and its hooks behind those of the faults before it
  local hook sign=$SIGN placeholders=$PLACEHOLDERS
  SIGN=
  PLACEHOLDERS=
  for hook in $HOOKS_OF_ALL; do copy_function "$hook" "before_$hook"; done
  . "$LAB/scenarios/$1.sh"
  for hook in $HOOKS_OF_ALL; do
    if [ "$(declare -f "before_$hook" | sed 1d)" != "$(declare -f "$hook" | sed 1d)" ]; then
      copy_function "before_$hook" "${hook}_before_$FAULTS"
      copy_function "$hook" "${hook}_of_$FAULTS"
      eval "$hook() { ${hook}_before_$FAULTS; ${hook}_of_$FAULTS; }"
    fi
  done
  if [ -n "$sign" ]; then SIGN=${SIGN:+@($sign|$SIGN)}; SIGN=${SIGN:-$sign}; fi
  PLACEHOLDERS+=$'\n'$placeholders
  FAULTS=$((FAULTS + 1))
}
asked_for() { # KIND of client : whether a fault before asked for it too; its settings would undo that one's
  [[ $KINDS == *" $1 "* ]] && return
  KINDS+="$1 "
  return 1
}
copy_function() { eval "$2() $(declare -f "$1" | sed 1d)"; }

FAULTS=0
KINDS=' '
for fault in ${SCN//+/ }; do take "$fault"; done
# One fault may hide the other, so what each shows by itself need not come.
if [ "$FAULTS" -gt 1 ]; then
  T_SIGN=40
  T_PPP=45
  not_set_up() { log "$1"; }
fi
