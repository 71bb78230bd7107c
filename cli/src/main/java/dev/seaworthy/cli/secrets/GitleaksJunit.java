package dev.seaworthy.cli.secrets;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the JUnit report of gitleaks: each finding is a test that failed. */
final class GitleaksJunit {
  private GitleaksJunit() {}

  static void write(SecretReport report, String pathPrefix, Writer out) throws IOException {
    String count = String.valueOf(report.findings().size());
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      xml.writeCharacters("\n\t");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("failures", count);
      xml.writeAttribute("name", "gitleaks");
      xml.writeAttribute("tests", count);
      xml.writeAttribute("time", "");
      for (SecretFinding finding : report.findings()) {
        xml.writeCharacters("\n\t\t");
        write(finding, pathPrefix + finding.path(), xml);
      }
      xml.writeCharacters("\n\t");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
    out.write('\n');
  }

  private static void write(SecretFinding finding, String path, XMLStreamWriter xml)
      throws XMLStreamException, IOException {
    String message =
        "%s has detected a secret in file %s, line %d%s."
            .formatted(
                finding.rule(),
                path,
                finding.gitleaks().startLine(),
                finding.commit().map(brought -> ", at commit " + brought.id()).orElse(""));
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", characters(finding.description()));
    xml.writeAttribute("file", characters(path));
    xml.writeAttribute("name", characters(message));
    xml.writeAttribute("time", "");
    xml.writeCharacters("\n\t\t\t");
    xml.writeStartElement("failure");
    xml.writeAttribute("message", characters(message));
    xml.writeAttribute("type", characters(finding.description()));
    xml.writeCharacters(characters(GitleaksJson.of(finding, path)));
    xml.writeEndElement();
    xml.writeCharacters("\n\t\t");
    xml.writeEndElement();
  }

  /** XML has no way to write most control characters. */
  private static String characters(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "\ufffd");
  }
}
