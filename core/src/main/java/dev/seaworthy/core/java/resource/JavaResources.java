package dev.seaworthy.core.java.resource;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.seaworthy.core.flow.ControlFlowGraph;
import dev.seaworthy.core.java.JavaBody;
import dev.seaworthy.core.java.JavaFile;
import dev.seaworthy.core.typestate.Acquisition;
import dev.seaworthy.core.typestate.Frequency;
import dev.seaworthy.core.typestate.Leak;
import dev.seaworthy.core.typestate.ResourceSpec;
import dev.seaworthy.core.typestate.TypestateAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a Java file acquires, and what it does not release. */
public final class JavaResources {
  private JavaResources() {}

  /**
   * Examines a file.
   *
   * @param file the file
   * @param specs the resources to look for
   * @return the acquisitions whose resource stays in a local variable, in source order
   */
  public static List<Acquisition> examine(JavaFile file, List<ResourceSpec> specs) {
    Names names = new Names(file.unit());
    List<JavaBody> bodies = JavaBody.of(file);
    List<Acquisition> acquisitions = new ArrayList<>();
    for (Site site : new Sites(file, names, specs).find()) {
      Optional<JavaBody> body =
          bodies.stream().filter(each -> each.declaration() == site.body()).findFirst();
      acquisitions.add(
          new Acquisition(
              site.spec(),
              file.span(site.expression()),
              site.variable().map(JavaResources::name).orElse(""),
              frequency(site.body()),
              body.flatMap(code -> leak(file, names, site, code))));
    }
    return acquisitions;
  }

  private static Optional<Leak> leak(JavaFile file, Names names, Site site, JavaBody body) {
    ControlFlowGraph<Node> graph = body.graph();
    return TypestateAnalysis.leak(graph, new SiteEvents(file, names, site, graph))
        .map(path -> Leak.of(path, file::span, node -> node instanceof ReturnStmt));
  }

  private static Frequency frequency(Node body) {
    Node at = body;
    while (at instanceof LambdaExpr) {
      at = Names.bodyAround(at);
    }
    if (!(at instanceof MethodDeclaration method)) {
      return Frequency.REPEATED;
    }
    String name = method.getNameAsString();
    if ((name.equals("main") && method.isStatic()) || isAnnotated(method, "PostConstruct")) {
      return Frequency.ONCE;
    }
    return isAnnotated(method, "Mapping") || name.matches("do(Get|Post|Put|Delete)")
        ? Frequency.PER_REQUEST
        : Frequency.REPEATED;
  }

  private static boolean isAnnotated(MethodDeclaration method, String suffix) {
    return method.getAnnotations().stream()
        .map(AnnotationExpr::getNameAsString)
        .anyMatch(annotation -> annotation.endsWith(suffix));
  }

  private static String name(Node variable) {
    return ((NodeWithSimpleName<?>) variable).getNameAsString();
  }
}
