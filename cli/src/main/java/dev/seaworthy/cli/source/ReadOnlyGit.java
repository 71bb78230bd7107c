package dev.seaworthy.cli.source;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.util.SystemReader;

/**
 * JGit without its view of the machine. Left alone it runs the {@code git} program to find the
 * system's configuration, lets the user's configuration decide what is ignored, and writes probe
 * files into the repository to learn how exact the clock of the file system is. An audit must give
 * the same answer for everybody and leave no trace.
 */
final class ReadOnlyGit extends SystemReader.Delegate {
  private final StoredConfig nothing = new NoConfig();

  private ReadOnlyGit(SystemReader machine) {
    super(machine);
  }

  /** Makes JGit use this view, once for the process. */
  static synchronized void install() {
    SystemReader machine = SystemReader.getInstance();
    if (!(machine instanceof ReadOnlyGit)) {
      SystemReader.setInstance(new ReadOnlyGit(machine));
    }
  }

  @Override
  public String getenv(String variable) {
    return variable.startsWith("GIT_") ? null : super.getenv(variable);
  }

  @Override
  public StoredConfig getUserConfig() {
    return nothing;
  }

  @Override
  public StoredConfig getJGitConfig() {
    return nothing;
  }

  @Override
  public StoredConfig getSystemConfig() {
    return nothing;
  }

  /** Empty, except that it answers the question about the clock, so that nothing is measured. */
  private static final class NoConfig extends StoredConfig {
    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return "filesystem".equals(section) ? unit.convert(2, TimeUnit.SECONDS) : otherwise;
    }
  }
}
