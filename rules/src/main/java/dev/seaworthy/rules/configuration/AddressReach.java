package dev.seaworthy.rules.configuration;

import dev.seaworthy.core.js.module.ModuleGraph;
import dev.seaworthy.core.js.module.Side;
import dev.seaworthy.core.project.ClientModule;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the addresses of an app get to across its files. */
final class AddressReach {
  /** A use with its place. */
  record PlacedUse(Purpose purpose, Location location) {}

  private record ExportOfFile(String path, AddressFact.Export export) {}

  private static final Pattern PUBLIC_VARIABLE =
      Pattern.compile("^(?:VITE|NEXT_PUBLIC|REACT_APP|PUBLIC|EXPO_PUBLIC|NUXT_PUBLIC|GATSBY)_");

  /** Bundlers leave files of this name out of what they send to browsers. */
  private static final Pattern SERVER_FILE = Pattern.compile("\\.server\\.[jt]sx?$");

  private final ModuleGraph modules;
  private final Map<ExportOfFile, List<PlacedUse>> imported = new HashMap<>();

  AddressReach(ProjectFacts project) {
    this.modules = project.modules();
    for (Located<ImportedAddressUse> use : project.all(ImportedAddressUse.class)) {
      PlacedUse placed = new PlacedUse(use.fact().purpose(), use.at(use.fact().span()));
      modules
          .resolve(use.path(), use.fact().specifier())
          .map(target -> new ExportOfFile(target, use.fact().export()))
          .ifPresent(key -> imported.computeIfAbsent(key, absent -> new ArrayList<>()).add(placed));
    }
  }

  /** Returns the uses of an address, those in its own file first. */
  List<PlacedUse> uses(Located<AddressFact> address) {
    List<PlacedUse> uses = new ArrayList<>();
    for (AddressFact.Use use : address.fact().uses()) {
      uses.add(new PlacedUse(use.purpose(), address.at(use.span())));
    }
    for (AddressFact.Export export : address.fact().exports()) {
      uses.addAll(imported.getOrDefault(new ExportOfFile(address.path(), export), List.of()));
    }
    return uses;
  }

  /** Where the code that holds an address runs. */
  Site site(Located<AddressFact> address) {
    if (!address.file().language().isEcmaScript()) {
      return Site.SETTINGS;
    }
    boolean client = address.file().facts().stream().anyMatch(ClientModule.class::isInstance);
    if (client && address.fact().onServer()) {
      return Site.UNREACHED;
    }
    Set<Side> sides = modules.reachedFrom(address.path());
    if (sides.isEmpty()) {
      return modules.hasEntries() ? Site.UNREACHED : Site.UNKNOWN;
    }
    boolean browser =
        sides.contains(Side.BROWSER)
            && !address.fact().onServer()
            && !SERVER_FILE.matcher(address.path()).find()
            && (!sides.contains(Side.SERVER) || mayBePublic(address.fact().variables()));
    return browser ? Site.BROWSER : Site.SERVER;
  }

  /** What both sides import but reads a variable that only the server has is for the server. */
  private static boolean mayBePublic(List<String> variables) {
    return variables.isEmpty()
        || variables.stream().anyMatch(name -> PUBLIC_VARIABLE.matcher(name).find());
  }

  /** Where code runs. */
  enum Site {
    /** In the browser of a visitor, perhaps on the server too. */
    BROWSER,
    /** On the server only. */
    SERVER,
    /** It is no code but settings that production reads. */
    SETTINGS,
    /** No start of the app is known, so anything may run. */
    UNKNOWN,
    /**
     * No import leads from a start of the app to the file, or the branch is for the server and the
     * file for the browser.
     */
    UNREACHED
  }
}
