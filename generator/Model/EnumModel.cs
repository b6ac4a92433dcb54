using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>An extensible value set over string.</summary>
internal sealed record EnumModel
{
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    public required string Group { get; init; }

    public required string SpecFile { get; init; }

    public required Documentation Documentation { get; init; }

    public required EquatableArray<EnumValueModel> Values { get; init; }
}
