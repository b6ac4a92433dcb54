using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>The model of an extensible enum. The enum becomes a struct that wraps a string and has known values.</summary>
internal sealed record EnumModel
{
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    public required string Group { get; init; }

    public required string SpecFile { get; init; }

    public required Documentation Documentation { get; init; }

    public required EquatableArray<EnumValueModel> Values { get; init; }

    /// <summary>Whether a server accepts values that aren't listed.</summary>
    public required bool IsOpen { get; init; }
}
