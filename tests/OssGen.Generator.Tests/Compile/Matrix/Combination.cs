using System.Globalization;

namespace OssGen.Generator.Tests.Compile.Matrix;

/// <summary>A member of a spec: where it is, its type, and what else is written on it.</summary>
internal sealed record Combination(Place Place, string Type, string Attributes)
{
    public string Name => $"{Place.Name} x {Type}{(Attributes.Length == 0 ? "" : " x " + Attributes)}";

    /// <summary>Whether a value is sent while the member is unset.</summary>
    public bool HasDefault => Attributes.Contains("default=", StringComparison.Ordinal);

    /// <summary>The member as declared, by a name that it has alone among those of its place and attributes.</summary>
    public string Declaration => Place.Declare(Type, Word, Attributes.Replace("{Member}", "Renamed" + Word, StringComparison.Ordinal));

    private string Word => string.Concat(Type.Split('-').Select(static part => char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>An operation, with the shapes that it needs, that has these members and no other.</summary>
    public static string Operation(string name, IReadOnlyList<Combination> members)
        => members[0].Place.Wrap(name, string.Concat(members.Select(static member => member.Declaration)));

    /// <summary>All that can be written, as far as the language's vocabulary goes.</summary>
    public static IEnumerable<Combination> All { get; } =
    [
        .. from place in Place.All
           from attributes in Attributed.For(place)
           from type in place.Types
           select new Combination(place, type, attributes),
    ];

    public string OperationName(int number) => string.Create(CultureInfo.InvariantCulture, $"Put{Place.Name}{number}");
}
