using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking;

/// <summary>
/// An index of the names that are declared in all files of a link. The first declaration of a name is used, and any other is reported. A
/// duplicate operation is reported when its file is linked.
/// </summary>
internal sealed class SpecIndex
{
    private readonly Dictionary<string, Declaration> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declaration<MembersSpec>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declaration<ServiceSpec>> _services = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Name, LinkedFile File)> _operations = new(StringComparer.OrdinalIgnoreCase);

    public SpecIndex(IEnumerable<LinkedFile> files, FindingCollector findings)
    {
        foreach (var file in files)
        {
            IsPartial |= file.Outline.IsPartial;
            foreach (var node in file.Outline.Declarations)
            {
                Declare(node, file, findings);
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

    /// <summary>Whether a file couldn't be read to its end. If so, a name that isn't found may be declared in the unread part.</summary>
    public bool IsPartial { get; }

    /// <summary>The valid declarations of shapes, enums, members groups and services, in the order of the files.</summary>
    public List<Declaration> Ordered { get; } = [];

    /// <summary>The declarations of shapes, enums, members groups and services in files that are emitted.</summary>
    public IEnumerable<Declaration> Emitted => Ordered.Where(static declaration => declaration.File.IsEmitted);

    /// <summary>The declarations of shapes and enums in files that are emitted.</summary>
    public IEnumerable<Declaration> EmittedTypes =>
        Emitted.Where(static declaration => declaration.Spec is not (MembersSpec or ServiceSpec));

    public IEnumerable<string> TypeNames => _types.Keys;

    public IEnumerable<string> GroupNames => _groups.Keys;

    public IEnumerable<string> ServiceNames => _services.Keys;

    public Declaration? Type(string name) => _types.TryGetValue(name, out var found) ? found : null;

    public Declaration<MembersSpec>? Group(string name) => _groups.TryGetValue(name, out var found) ? found : null;

    public Declaration<ServiceSpec>? Service(string name) => _services.TryGetValue(name, out var found) ? found : null;

    public bool HasOperation(string name) => _operations.TryGetValue(name, out var found) && found.Name == name;

    /// <summary>
    /// Returns the name and file of the operation that is declared under a given name, or null when there is none. Names are compared
    /// case-insensitively, because hint names must not differ in case alone.
    /// </summary>
    public (string Name, LinkedFile File)? HolderOf(string operation) => _operations.TryGetValue(operation, out var found) ? found : null;

    private void Declare(SpecNode node, LinkedFile file, FindingCollector findings)
    {
        switch (node)
        {
            case MembersSpec { Name.Value.Length: > 0 } group:
                Declare(_groups, new Declaration<MembersSpec>(group, file), "Members group", findings);
                break;
            case ServiceSpec { Name.Value.Length: > 0 } service:
                Declare(_services, new Declaration<ServiceSpec>(service, file), "Service", findings);
                break;
            case ShapeSpec shape when IsTypeName(shape):
                Declare(_types, new Declaration<ShapeSpec>(shape, file), "Shape", findings);
                break;
            case EnumSpec @enum when IsTypeName(@enum):
                Declare(_types, new Declaration<EnumSpec>(@enum, file), "Enum", findings);
                break;
        }
    }

    // The reader has reported any other name; emitted, it would break the file of its whole group.
    private static bool IsTypeName(DeclarationSpec type) => AttributeChecks.Problem(AttributeSyntax.Identifier, type.Name.Value) is null;

    private void Declare<T>(Dictionary<string, T> names, T declaration, string kind, FindingCollector findings)
        where T : Declaration
    {
        if (names.TryGetValue(declaration.Name, out var other))
        {
            var (spec, name) = (declaration.Spec, declaration.Name);
            var end = EarlierDeclaration.In(other.File.FileName, other.File.IsOfPackage);
            findings.Report(NameDiagnostics.DuplicateDeclaration, spec, spec.Name, kind, name, end);
            return;
        }

        names.Add(declaration.Name, declaration);
        Ordered.Add(declaration);
    }
}
