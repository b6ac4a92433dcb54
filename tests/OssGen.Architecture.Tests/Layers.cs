using OssGen.TestSupport.Folders;

namespace OssGen.Architecture.Tests;

/// <summary>
/// The order of a project's folders as docs/architecture.md states it, users first: a folder may use those below it in the list.
/// </summary>
internal sealed class Layers
{
    private readonly List<string> _folders;

    private Layers(List<string> folders) => _folders = folders;

    public IReadOnlyList<string> Folders => _folders;

    /// <summary>Reads the block that begins with <c>```layers PROJECT</c>.</summary>
    public static Layers Of(string project)
    {
        var lines = Repository.Text("docs/architecture.md").Split('\n');
        var start = Array.IndexOf(lines, $"```layers {project}");
        Assert.True(start >= 0, $"docs/architecture.md has no block '```layers {project}'.");
        return new Layers([.. lines.Skip(start + 1).TakeWhile(static line => line != "```").Select(static line => line.Split(' ')[0])]);
    }

    /// <summary>The position of a folder, 1 for the first; 0 for a folder that isn't listed.</summary>
    public int LayerOf(string folder) => _folders.IndexOf(folder) + 1;
}
