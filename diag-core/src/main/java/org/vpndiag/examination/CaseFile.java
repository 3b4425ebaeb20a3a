package org.vpndiag.examination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpndiag.document.Document;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Share;
import org.vpndiag.document.StreamFormat;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactBase;
import org.vpndiag.host.state.Movements;
import org.vpndiag.report.Input;

/**
 * All that is known of a case before anybody judges.
 *
 * @param inputs what was read
 * @param facts what it told
 * @param shares what captures of several clients told, each client's by itself
 */
public record CaseFile(List<Input> inputs, FactBase facts, List<Share> shares) {

  /** Keeps its own copies. */
  public CaseFile {
    inputs = List.copyOf(inputs);
    shares = List.copyOf(SameClients.joined(shares));
  }

  /** A case of one client. */
  public CaseFile(List<Input> inputs, FactBase facts) {
    this(inputs, facts, List.of());
  }

  /** Recognises and reads documents, in any order. */
  public static CaseFile of(Formats formats, List<Document> documents) {
    return of(formats, documents, Focus.ALL);
  }

  /** Recognises and reads documents; facts that the focus leaves out are left out. */
  public static CaseFile of(Formats formats, List<Document> documents, Focus focus) {
    Recogniser recogniser = new Recogniser(formats);
    Map<StreamFormat, List<Document>> streams = new LinkedHashMap<>();
    List<Recogniser.Done> done = new ArrayList<>();
    for (Document document : documents) {
      Recogniser.Recognised recognised = recogniser.recognise(document);
      done.addAll(recognised.done());
      for (Recogniser.Stream stream : recognised.streams()) {
        streams.computeIfAbsent(stream.format(), f -> new ArrayList<>()).add(stream.document());
      }
    }
    streams.forEach((format, ofFormat) -> done.addAll(Recogniser.read(ofFormat, format)));
    return of(done, focus);
  }

  /** This case with what was read later. */
  public CaseFile and(CaseFile later) {
    List<Input> all = new ArrayList<>(inputs);
    all.addAll(later.inputs);
    List<Share> both = new ArrayList<>(shares);
    both.addAll(later.shares);
    return new CaseFile(all, facts.and(later.facts), both);
  }

  /** The clients that captures of several show. */
  public List<String> clients() {
    return shares.stream().map(Share::client).filter(c -> !c.isEmpty()).distinct().toList();
  }

  /** What documents call one of these clients. */
  public Set<String> names(String client) {
    return shares.stream()
        .filter(share -> share.client().equals(client))
        .map(Share::name)
        .collect(Collectors.toSet());
  }

  /**
   * What is known of one of these clients: its packets, of captures that follow one another those
   * of the last attempt, and whatever names no client.
   */
  public FactBase of(String client) {
    FactBase one = facts.and(new FactBase());
    List<Share> its =
        shares.stream()
            .filter(share -> share.client().equals(client) || share.client().isEmpty())
            .toList();
    LastCaptures captures = LastCaptures.of(its);
    for (LastCaptures.Told told : captures.last()) {
      one.add(told.share().source(), told.reading().facts(), told.reading().covers());
    }
    captures.left().forEach((source, fact) -> one.add(source, List.of(fact), Set.of()));
    return one;
  }

  /** Every fact, whosever it is. */
  public List<Fact> all() {
    return Stream.concat(
            facts.all().stream(), shares.stream().flatMap(s -> s.reading().get().facts().stream()))
        .toList();
  }

  private static CaseFile of(List<Recogniser.Done> done, Focus focus) {
    FactBase facts = new FactBase();
    List<Share> shares = new ArrayList<>();
    Movements movements =
        Movements.of(done.stream().flatMap(d -> d.reading().facts().stream()).toList());
    for (Recogniser.Done one : done) {
      Reading reading = one.reading();
      List<Fact> told = movements.in(focus.of(reading.facts()));
      facts.add(one.input().path(), told, reading.covers());
      reading.shares().stream()
          .map(share -> share.with(all -> all.with(movements.in(focus.of(all.facts())))))
          .forEach(shares::add);
    }
    return new CaseFile(done.stream().map(Recogniser.Done::input).toList(), facts, shares);
  }
}
