package org.carerkit.examples.council;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.carerkit.pages.Page;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Prepares a page for the PDF renderer: with another style, and with charts as boxes, because it does not draw SVG. */
final class PrintedPage {

    private static final String DOCTYPE = "<!DOCTYPE html>\n";

    private final Document document;

    private PrintedPage(Document document) {
        this.document = document;
    }

    static Document of(Page page, String style) {
        PrintedPage printed = new PrintedPage(parse(page.html()));
        elements(printed.document.getDocumentElement(), "style").forEach(each -> each.setTextContent(style));
        elements(printed.document.getDocumentElement(), "svg").forEach(printed::redraw);
        return printed.document;
    }

    /** Parses a page as XML. This works without the first line, because the page writer closes every element. */
    private static Document parse(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html.substring(DOCTYPE.length()))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("page: is not XML", e);
        }
    }

    private static List<Element> elements(Element in, String name) {
        NodeList nodes = in.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private void redraw(Element chart) {
        Element boxes = box("chart", "");
        Element label = boxes;
        Element track = boxes;
        for (Node node = chart.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element part) {
                switch (part.getTagName() + " " + part.getAttribute("class")) {
                    case "text " -> {
                        label = box("bar-label", part.getTextContent());
                        boxes.appendChild(label);
                    }
                    case "text value" -> {
                        Element value = document.createElement("strong");
                        value.setTextContent(" " + part.getTextContent());
                        label.appendChild(value);
                    }
                    case "rect track" -> {
                        track = box("bar-track", "");
                        boxes.appendChild(track);
                    }
                    case "rect bar" -> {
                        Element bar = box(part.getAttribute("fill").equals("none") ? "bar-empty" : "bar-filled", "");
                        bar.setAttribute("style", "width: " + part.getAttribute("width"));
                        track.appendChild(bar);
                    }
                    default -> {
                        // leaves out descriptions, patterns and marks, whose content is in the table beside the chart
                    }
                }
            }
        }
        Node parent = chart.getParentNode();
        parent.replaceChild(boxes, chart);
    }

    private Element box(String kind, String text) {
        Element box = document.createElement("div");
        box.setAttribute("class", kind);
        box.setTextContent(text);
        return box;
    }
}
