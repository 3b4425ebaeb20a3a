package org.vpndiag;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** Imports run one way, as ARCHITECTURE.md draws them. */
@AnalyzeClasses(packages = "org.vpndiag", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule wireKnowsOnlyBytes =
      noClasses()
          .that()
          .resideInAPackage("org.vpndiag.wire..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.vpndiag.fact..",
              "org.vpndiag.evidence..",
              "org.vpndiag.document..",
              "org.vpndiag.capture..",
              "org.vpndiag.probe..",
              "org.vpndiag.rule..",
              "org.vpndiag.report..");

  @ArchTest
  static final ArchRule rulesKnowFactsAndNoProtocols =
      noClasses()
          .that()
          .resideInAPackage("org.vpndiag.rule..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.vpndiag.wire..",
              "org.vpndiag.capture..",
              "org.vpndiag.log..",
              "org.vpndiag.status..",
              "org.vpndiag.config..",
              "org.vpndiag.host..",
              "org.vpndiag.probe..");

  @ArchTest
  static final ArchRule readersDoNotJudge =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.vpndiag.log..",
              "org.vpndiag.status..",
              "org.vpndiag.config..",
              "org.vpndiag.host.state..",
              "org.vpndiag.capture..",
              "org.vpndiag.attempt..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.vpndiag.rule..");

  @ArchTest
  static final ArchRule onlyTheLiveCaptureKnowsPcap4j =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.vpndiag.capture.live..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.pcap4j..");

  @ArchTest
  static final ArchRule aLibraryDoesNotPrint =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule aLibraryDoesNotExit =
      noClasses().should().callMethod(System.class, "exit", int.class);
}
