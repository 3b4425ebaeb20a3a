package org.vpndiag.probe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ikev1.Oakley;
import org.vpndiag.wire.ikev2.Notify;
import org.vpndiag.wire.ikev2.Transform;
import org.vpndiag.wire.ikev2.TransformType;

/** Finds what an IKEv2 responder accepts without making it keep anything. */
final class Ikev2Probe {
  private static final List<Transform> GROUPS =
      transforms(TransformType.DH, 21, 20, 31, 19, 18, 17, 16, 15, 14, 5, 2, 1);
  private static final List<Transform> PRF = transforms(TransformType.PRF, 7, 6, 5, 2, 1);
  private static final List<Transform> INTEG = transforms(TransformType.INTEG, 14, 13, 12, 2, 1);

  /** Ciphers that need an integrity algorithm. */
  private static final List<Transform> CIPHERS =
      List.of(encr(12, 256), encr(12, 192), encr(12, 128), encr(23, 256), encr(3, 0));

  /** Ciphers that bring their own integrity, for a proposal of their own (RFC 7296 section 3.3). */
  private static final List<Transform> AEAD = List.of(encr(20, 256), encr(20, 128), encr(28, 0));

  private static final Slice NO_COOKIE = Slice.of(new byte[0]);

  /** What is offered in one request. */
  private record Offer(
      List<Transform> ciphers,
      List<Transform> aead,
      List<Transform> prf,
      List<Transform> integrity,
      List<Transform> groups) {

    static final Offer FULL = new Offer(CIPHERS, AEAD, PRF, INTEG, GROUPS);

    List<List<Transform>> proposals() {
      List<List<Transform>> proposals = new ArrayList<>();
      if (!ciphers.isEmpty() && !integrity.isEmpty()) {
        proposals.add(join(List.of(ciphers, integrity, prf, groups)));
      }
      if (!aead.isEmpty()) {
        proposals.add(join(List.of(aead, prf, groups)));
      }
      return proposals;
    }
  }

  private final Exchanger exchanger;
  private final RandomGenerator random;
  private boolean complete = true;

  Ikev2Probe(Exchanger exchanger, RandomGenerator random) {
    this.exchanger = exchanger;
    this.random = random;
  }

  /** The first request, to be asked with others: everything with every group. */
  Request first() {
    return new Ikev2Offer(random.nextLong(), Offer.FULL.proposals(), NO_COOKIE, random);
  }

  /** What a reply to the first request alone says. */
  static Ikev2Result brief(Reply reply) {
    if (!(reply instanceof Reply.Answer answer)) {
      return Ikev2Result.of(Reach.of(reply), "");
    }
    OptionalInt group = Ikev2Offer.preferredGroup(answer.message());
    if (group.isEmpty()) {
      String refusal = answer.message().first(Notify.class).map(Notify::name).orElse("");
      return Ikev2Result.of(Reach.ANSWERED, refusal);
    }
    List<String> groups = List.of(Oakley.GROUP.name(group.getAsInt()));
    return new Ikev2Result(Reach.ANSWERED, List.of(), List.of(), List.of(), groups, "", false);
  }

  /** Finds everything, after the reply to the first request. */
  Ikev2Result run(Reply first) throws IOException {
    Ikev2Result brief = brief(first);
    boolean cookieWanted =
        first instanceof Reply.Answer answer && Ikev2Offer.cookie(answer.message()).isPresent();
    if (!brief.accepts() && !cookieWanted) {
      return brief;
    }
    List<Transform> groups = groups(first);
    if (groups.isEmpty()) {
      return brief;
    }
    List<String> encryption = new ArrayList<>();
    encryption.addAll(each(CIPHERS, one -> new Offer(one, List.of(), PRF, INTEG, groups)));
    encryption.addAll(each(AEAD, one -> new Offer(List.of(), one, PRF, INTEG, groups)));
    List<String> prf = each(PRF, one -> new Offer(CIPHERS, AEAD, one, INTEG, groups));
    List<String> integrity = each(INTEG, one -> new Offer(CIPHERS, List.of(), PRF, one, groups));
    List<String> names = groups.stream().map(Transform::name).toList();
    return new Ikev2Result(Reach.ANSWERED, encryption, prf, integrity, names, "", complete);
  }

  /** Takes out the group that the responder names until it refuses. */
  private List<Transform> groups(Reply first) throws IOException {
    List<Transform> left = new ArrayList<>(GROUPS);
    List<Transform> accepted = new ArrayList<>();
    OptionalInt group = group(first);
    while (!left.isEmpty()) {
      int named =
          (group.isPresent() ? group : ask(new Offer(CIPHERS, AEAD, PRF, INTEG, left))).orElse(0);
      if (!left.removeIf(t -> t.id() == named)) {
        return accepted;
      }
      accepted.add(Transform.of(TransformType.DH, named, 0));
      group = OptionalInt.empty();
    }
    return accepted;
  }

  private static OptionalInt group(Reply reply) {
    return reply instanceof Reply.Answer answer
        ? Ikev2Offer.preferredGroup(answer.message())
        : OptionalInt.empty();
  }

  private interface Narrowed {
    Offer to(List<Transform> one);
  }

  private List<String> each(List<Transform> all, Narrowed offer) throws IOException {
    List<String> accepted = new ArrayList<>();
    for (Transform one : all) {
      if (ask(offer.to(List.of(one))).isPresent()) {
        accepted.add(one.name());
      }
    }
    return accepted;
  }

  /** The group that the responder would take; empty when it refuses. */
  private OptionalInt ask(Offer offer) throws IOException {
    long spi = random.nextLong();
    Reply reply = exchanger.ask(new Ikev2Offer(spi, offer.proposals(), NO_COOKIE, random));
    if (reply instanceof Reply.Answer answer) {
      Optional<Slice> cookie = Ikev2Offer.cookie(answer.message());
      if (cookie.isPresent()) {
        reply = exchanger.ask(new Ikev2Offer(spi, offer.proposals(), cookie.get(), random));
      }
    }
    complete &= reply instanceof Reply.Answer;
    return group(reply);
  }

  private static List<Transform> join(List<List<Transform>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }

  private static Transform encr(int id, int keyLength) {
    return Transform.of(TransformType.ENCR, id, keyLength);
  }

  private static List<Transform> transforms(int type, int... ids) {
    List<Transform> all = new ArrayList<>();
    for (int id : ids) {
      all.add(Transform.of(type, id, 0));
    }
    return all;
  }
}
