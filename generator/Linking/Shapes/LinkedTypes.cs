using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Shapes;

/// <summary>
/// The shapes, enums and members groups of a target, linked: what every operation is linked among. It follows from the target alone, so two
/// are equal when their targets are; nothing in it changes once it is made.
/// </summary>
internal sealed class LinkedTypes : IEquatable<LinkedTypes>
{
    private readonly Dictionary<FileHeader, LinkedFile> _files = [];

    /// <summary>The types of a target, and the files from which operations are linked among them.</summary>
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

    /// <summary>The enums whose records are emitted.</summary>
    public required EquatableArray<EnumModel> Enums { get; init; }

    /// <summary>The members groups.</summary>
    public required MemberGroupTable MemberGroups { get; init; }

    /// <summary>Names of the shapes and enums that shapes refer to.</summary>
    public required EquatableArray<string> Used { get; init; }

    public required EquatableArray<Finding> Findings { get; init; }

    /// <summary>Nothing in it has errors.</summary>
    public required bool IsSound { get; init; }

    /// <summary>The file as it takes part in the target; null when its operations are none of the target's.</summary>
    public LinkedFile? File(FileHeader header) => _files.TryGetValue(header, out var found) ? found : null;

    public bool Equals(LinkedTypes? other) => other is not null && Target.Equals(other.Target);

    public override bool Equals(object? obj) => Equals(obj as LinkedTypes);

    public override int GetHashCode() => Target.GetHashCode();
}
