package io.qunflow.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The models and forms of the working tree, read as plain files: survives a change of engine. */
public final class Models {

  public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  public static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
  public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  public static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
  public static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

  private Models() {}

  /** Files below a folder with this ending, in the order of their paths. */
  public static List<Path> files(String folder, String ending) {
    try (var files = Files.walk(Path.of(folder))) {
      return files.filter(p -> p.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Document xml(Path file) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(file.toFile());
    } catch (Exception e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
  }

  /** All elements of a name in a namespace, in the order of the file. */
  public static List<Element> elements(Document document, String namespace, String name) {
    var nodes = document.getElementsByTagNameNS(namespace, name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  /** Elements of a name directly below. */
  public static List<Element> children(Element parent, String namespace, String name) {
    var nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(e -> namespace.equals(e.getNamespaceURI()) && name.equals(e.getLocalName()))
        .toList();
  }

  public static String camunda(Element element, String attribute) {
    return element.getAttributeNS(CAMUNDA, attribute);
  }

  /** The documentation of an element; empty when there is none. */
  public static String documentation(Element element) {
    return children(element, BPMN, "documentation").stream()
        .map(Element::getTextContent)
        .findFirst()
        .orElse("");
  }

  public static String kebab(String camel) {
    return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  public static String baseName(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }
}
