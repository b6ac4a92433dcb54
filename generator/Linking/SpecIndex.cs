using OssGen.Generator.Diagnostics;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking;

/// <summary>All names of all files. The first declaration of a name holds; another one is reported.</summary>
internal sealed class SpecIndex
{
    private readonly Dictionary<string, Declaration> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declaration> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declaration> _operations = new(StringComparer.OrdinalIgnoreCase);

    public SpecIndex(IReadOnlyList<LinkedFile> files, FindingSink findings)
    {
        foreach (var file in files)
        {
            IsPartial |= file.Document.IsPartial;
            foreach (var element in file.Document.Declarations)
            {
                Declare(element, file, findings);
            }
        }
    }

    /// <summary>A file ends early, so a name that is not found may only be unread.</summary>
    public bool IsPartial { get; }

    /// <summary>Sound declarations in the order of the files.</summary>
    public List<Declaration> Ordered { get; } = [];

    public IEnumerable<string> TypeNames => _types.Keys;

    public IEnumerable<string> GroupNames => _groups.Keys;

    public Declaration? Type(string name) => _types.TryGetValue(name, out var found) ? found : null;

    public Declaration? Group(string name) => _groups.TryGetValue(name, out var found) ? found : null;

    public Declaration? Operation(string name) => _operations.TryGetValue(name, out var found) && found.Name == name ? found : null;

    private void Declare(SpecElement element, LinkedFile file, FindingSink findings)
    {
        if (element["name"] is not { Length: > 0 } name)
        {
            return;
        }

        var names = element.Name switch
        {
            "operation" => _operations,
            "members" => _groups,
            "shape" or "enum" => _types,
            _ => null,
        };
        if (names is null)
        {
            return;
        }

        // The reader reported it; emitted, such a name would break the file of its whole group.
        if (names == _types && AttributeChecks.Problem(AttributeSyntax.Identifier, name) is not null)
        {
            return;
        }

        if (names.TryGetValue(name, out var other))
        {
            if (other.Name != name)
            {
                // The names differ in case only, and so would the names of the generated files.
                findings.Report(NameDiagnostics.GeneratedNameClash, element, "name", name, $"the operation {name}", $"the operation {other.Name}");
                return;
            }

            findings.Report(NameDiagnostics.DuplicateDeclaration, element, "name", Kind(element), name, other.File.FileName);
            return;
        }

        var declaration = new Declaration(name, element, file);
        names.Add(name, declaration);
        Ordered.Add(declaration);
    }

    private static string Kind(SpecElement element) => element.Name == "members" ? "Members group" : char.ToUpperInvariant(element.Name[0]) + element.Name.Substring(1);
}
