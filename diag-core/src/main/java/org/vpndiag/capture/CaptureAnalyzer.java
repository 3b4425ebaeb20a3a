package org.vpndiag.capture;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.vpndiag.capture.decrypt.EspDecryptor;
import org.vpndiag.capture.file.CaptureEnd;
import org.vpndiag.capture.file.CaptureFile;
import org.vpndiag.capture.file.CaptureInterface;
import org.vpndiag.capture.file.CapturedPacket;
import org.vpndiag.capture.file.PacketSink;
import org.vpndiag.report.Words;
import org.vpndiag.wire.link.Fragments;
import org.vpndiag.wire.link.LinkType;

/** Analyses captures in one pass, in memory that does not grow with them. */
public final class CaptureAnalyzer implements PacketSink {
  private final Followers followers;
  private final EspDecryptor decryptor;
  private final Dissector dissector;
  private final FirstLook look;

  /** An analyzer that decrypts what it has keys for. */
  public CaptureAnalyzer(EspDecryptor decryptor) {
    this(decryptor, (Ladder.Watcher) (place, label) -> {});
  }

  /**
   * An analyzer that says what it sees.
   *
   * @param watcher takes a line for each message that is no retransmission, and for each beginning
   *     of traffic
   */
  public CaptureAnalyzer(EspDecryptor decryptor, Consumer<Words> watcher) {
    this(decryptor, (place, label) -> watcher.accept(words(place, label)));
  }

  private CaptureAnalyzer(EspDecryptor decryptor, Ladder.Watcher watcher) {
    this.decryptor = decryptor;
    this.followers = Followers.create(watcher);
    this.dissector = new Dissector(followers, decryptor);
    this.look = new FirstLook(dissector, decryptor.hasKeys());
  }

  /**
   * Reads a capture to its end.
   *
   * @param file how it is named
   * @throws IOException when the stream cannot be read
   */
  public static Capture analyze(String file, InputStream in, EspDecryptor decryptor)
      throws IOException {
    CaptureAnalyzer analyzer = new CaptureAnalyzer(decryptor);
    Belt belt = new Belt();
    FirstLook look = new FirstLook(belt, decryptor.hasKeys());
    CaptureEnd end = belt.run(() -> CaptureFile.read(in, look), analyzer.dissector);
    return analyzer.finish(file, end, look);
  }

  /** Takes the next packet, of a file or of an interface. */
  @Override
  public void accept(CapturedPacket packet) {
    look.accept(packet);
  }

  /** What the packets taken so far show. */
  public Capture finish(String file, CaptureEnd end) {
    return finish(file, end, look);
  }

  private Capture finish(String file, CaptureEnd end, FirstLook look) {
    IkeTraffic ike = followers.ike().traffic();
    L2tpTraffic l2tp = followers.l2tp().traffic();
    EspTraffic esp = followers.esp().traffic();
    PppTraffic ppp = followers.ppp().traffic();
    ClientSide clients = ClientSide.of(ike, l2tp, ppp);
    SharedAddresses shared = SharedAddresses.of(clients, ike, esp);
    return new Capture(
        file,
        end.packets(),
        linkTypes(end.interfaces()),
        look.earliest(),
        look.latest(),
        look.truncated(),
        end.error(),
        ike,
        esp,
        followers.ah().traffic(),
        l2tp,
        ppp,
        followers.flows().flows(),
        followers.icmp().errors(),
        followers.icmp().cutErrors(),
        fragments(dissector.fragments()),
        decryptor.result(),
        shared.apart(followers.ladder().conversations().stream().map(clients::oriented).toList()),
        followers.copied(),
        followers.reached());
  }

  private static Capture.FragmentCount fragments(Fragments all) {
    return new Capture.FragmentCount(
        all.fragments(), all.incomplete(), all.lost().stream().map(LostPacket::of).toList());
  }

  private static Words words(Place place, Words label) {
    String head = "#%d %s → %s ".formatted(place.packet(), place.source(), place.destination());
    return label.map(head::concat);
  }

  private static List<String> linkTypes(List<CaptureInterface> interfaces) {
    Set<String> names = new LinkedHashSet<>();
    interfaces.forEach(i -> names.add(LinkType.of(i.linkType()).name()));
    return new ArrayList<>(names);
  }
}
