using System.Xml.Linq;

namespace AsyncGather.Check;

/// <summary>What is looked at: one project or solution, and the folder that relative places are shown against.</summary>
sealed record Target(string File, string Folder)
{
    static readonly string[] Solutions = [".sln", ".slnx"];
    const string Filter = ".slnf";
    static readonly string[] NotSources = ["bin", "obj", "artifacts", "node_modules"];

    public string Name => Path.GetFileName(Folder) is { Length: > 0 } name ? name : Folder;

    /// <summary>A place as the user thinks of it: from the folder that was looked at.</summary>
    public string Show(string file) => file.Length == 0 ? Name : Path.GetRelativePath(Folder, file);

    public static Target Find(string path, WorkFolder folder)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full)) return InFolder(full, folder);
        if (!System.IO.File.Exists(full)) throw new CheckException(ExitCode.NoProject, $"There is no file or folder '{path}'.");

        var extension = Path.GetExtension(full).ToLowerInvariant();
        if (extension is not (".csproj" or Filter) && !Solutions.Contains(extension))
            throw new CheckException(ExitCode.NoProject, $"'{path}' is not a C# project or a solution: give a .csproj, .sln, .slnx, .slnf or a folder.");
        return new Target(full, Path.GetDirectoryName(full)!);
    }

    static Target InFolder(string full, WorkFolder folder)
    {
        var solutions = Directory.EnumerateFiles(full).Where(file => Solutions.Contains(Path.GetExtension(file).ToLowerInvariant())).ToList();
        if (solutions.Count == 1) return new Target(solutions[0], full);
        if (solutions.Count > 1) throw new CheckException(ExitCode.Usage, $"There are several solutions in '{full}': name one of {string.Join(", ", solutions.Select(Path.GetFileName).Order(StringComparer.Ordinal))}.");

        var projects = ProjectsBelow(full).Order(StringComparer.Ordinal).ToList();
        return projects.Count switch
        {
            0 => throw new CheckException(ExitCode.NoProject, $"There is no C# project in '{full}' or below."),
            1 => new Target(projects[0], full),
            _ => new Target(SolutionOf(projects, folder), full),
        };
    }

    static IEnumerable<string> ProjectsBelow(string folder)
    {
        var below = Directory.EnumerateDirectories(folder)
            // A link may lead back up.
            .Where(child => Path.GetFileName(child) is var name && !name.StartsWith('.') && !NotSources.Contains(name) && new DirectoryInfo(child).LinkTarget is null)
            .SelectMany(ProjectsBelow);
        return [.. Directory.EnumerateFiles(folder, "*.csproj"), .. below];
    }

    // A solution folder for each project: within one, no two projects may have the same name.
    static string SolutionOf(IEnumerable<string> projects, WorkFolder folder)
    {
        var file = folder.File("All.slnx");
        new XElement("Solution", projects.Select((project, index) =>
            new XElement("Folder", new XAttribute("Name", $"/{index}/"), new XElement("Project", new XAttribute("Path", project))))).Save(file);
        return file;
    }
}
