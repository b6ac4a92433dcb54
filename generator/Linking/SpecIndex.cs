using OssGen.Generator.Diagnostics;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking;

/// <summary>
/// All names of all files. The first declaration of a name holds; another one is reported, of an operation when its file is linked.
/// </summary>
internal sealed class SpecIndex
{
    private readonly Dictionary<string, Declaration> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declaration> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Name, LinkedFile File)> _operations = new(StringComparer.OrdinalIgnoreCase);

    public SpecIndex(IEnumerable<LinkedFile> files, FindingCollector findings)
    {
        foreach (var file in files)
        {
            IsPartial |= file.Outline.IsPartial;
            foreach (var element in file.Outline.Declarations)
            {
                Declare(element, file, findings);
            }

            foreach (var operation in file.Outline.Operations)
            {
                if (!_operations.ContainsKey(operation))
                {
                    _operations.Add(operation, (operation, file));
                }
            }
        }
    }

    /// <summary>A file ends early, so a name that is not found may only be unread.</summary>
    public bool IsPartial { get; }

    /// <summary>Sound declarations of shapes, enums and members groups, in the order of the files.</summary>
    public List<Declaration> Ordered { get; } = [];

    /// <summary>Those in files that are emitted.</summary>
    public IEnumerable<Declaration> Emitted => Ordered.Where(static declaration => declaration.File.IsEmitted);

    /// <summary>Shapes and enums in files that are emitted.</summary>
    public IEnumerable<Declaration> EmittedTypes => Emitted.Where(static declaration => declaration.IsShape || declaration.IsEnum);

    public IEnumerable<string> TypeNames => _types.Keys;

    public IEnumerable<string> GroupNames => _groups.Keys;

    public Declaration? Type(string name) => _types.TryGetValue(name, out var found) ? found : null;

    public Declaration? Group(string name) => _groups.TryGetValue(name, out var found) ? found : null;

    public bool HasOperation(string name) => _operations.TryGetValue(name, out var found) && found.Name == name;

    /// <summary>
    /// The operation that holds a name, in any case, because names of generated files must not differ in case alone, and the file that
    /// declares it; null when none does.
    /// </summary>
    public (string Name, LinkedFile File)? HolderOf(string operation) => _operations.TryGetValue(operation, out var found) ? found : null;

    private void Declare(SpecElement element, LinkedFile file, FindingCollector findings)
    {
        var names = element.Name switch
        {
            "members" => _groups,
            "shape" or "enum" => _types,
            _ => null,
        };
        if (names is null || element["name"] is not { Length: > 0 } name)
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
            findings.Report(NameDiagnostics.DuplicateDeclaration, element, "name", Kind(element), name, other.File.FileName);
            return;
        }

        var declaration = new Declaration(name, element, file);
        names.Add(name, declaration);
        Ordered.Add(declaration);
    }

    private static string Kind(SpecElement element) =>
        element.Name == "members" ? "Members group" : char.ToUpperInvariant(element.Name[0]) + element.Name.Substring(1);
}
