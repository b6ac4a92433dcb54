using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Shapes;

/// <summary>
/// The linked shapes, enums and members groups of a target, with which operations are linked. They depend only on the target, so two
/// instances are equal when their targets are. Instances are immutable.
/// </summary>
internal sealed class LinkedTypes : IEquatable<LinkedTypes>
{
    private readonly Dictionary<FileHeader, LinkedFile> _files = [];

    /// <summary>Creates the types of a target, with the files whose operations are linked with the types.</summary>
    public LinkedTypes(LinkTarget target, IEnumerable<LinkedFile> files)
    {
        Target = target;
        foreach (var file in files)
        {
            _files[file.Outline.Header] = file;
        }
    }

    public LinkTarget Target { get; }

    public required SpecIndex Index { get; init; }

    public required ShapeTags Tags { get; init; }

    public required ShapeTable Shapes { get; init; }

    /// <summary>The enums that are emitted, which is an empty array for the server role.</summary>
    public required EquatableArray<EnumModel> Enums { get; init; }

    /// <summary>The members groups of all files of the target.</summary>
    public required MemberGroupTable MemberGroups { get; init; }

    /// <summary>The names of the shapes and enums to which shapes refer.</summary>
    public required EquatableArray<string> Used { get; init; }

    public required EquatableArray<Finding> Findings { get; init; }

    /// <summary>Whether the types were linked without errors.</summary>
    public required bool IsSound { get; init; }

    /// <summary>Returns a file in the role that it has in the target, or null when the file doesn't take part in the target.</summary>
    public LinkedFile? File(FileHeader header) => _files.TryGetValue(header, out var found) ? found : null;

    public bool Equals(LinkedTypes? other) => other is not null && Target.Equals(other.Target);

    public override bool Equals(object? obj) => Equals(obj as LinkedTypes);

    public override int GetHashCode() => Target.GetHashCode();
}
