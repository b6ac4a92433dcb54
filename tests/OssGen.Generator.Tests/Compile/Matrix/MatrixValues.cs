using System.Collections;
using System.Reflection;

namespace OssGen.Generator.Tests.Compile.Matrix;

/// <summary>Records with a value in every member, and where two of them differ.</summary>
internal static class MatrixValues
{
    // Within the bounds that members of the matrix have, in seconds.
    private static readonly DateTimeOffset s_time = new(1970, 1, 1, 0, 0, 5, TimeSpan.Zero);

    /// <summary>A record of the type, with all members set that its base has not.</summary>
    public static object Record(Type type, Type? @base = null)
    {
        var record = Activator.CreateInstance(type)!;
        foreach (var property in Members(type, @base))
        {
            property.SetValue(record, Value(property.PropertyType, property.Name));
        }

        return record;
    }

    /// <summary>A request of the type with its bucket and key alone.</summary>
    public static object Unset(Type type)
    {
        var record = Activator.CreateInstance(type)!;
        foreach (var property in Members(type, typeof(OssRequest)).Where(static property => property.Name is "Bucket" or "Key"))
        {
            property.SetValue(record, Value(property.PropertyType, property.Name));
        }

        return record;
    }

    public static IEnumerable<string> Differences(object left, object right, Type @base)
        => Members(left.GetType(), @base)
            .Select(property => (property.Name, Left: property.GetValue(left), Right: property.GetValue(right)))
            .Where(static member => !AreEqual(member.Left, member.Right) && !(IsEmpty(member.Left) && IsEmpty(member.Right)))
            .Select(static member => $"{member.Name} was {Shown(member.Left)}, came as {Shown(member.Right)}");

    private static IEnumerable<PropertyInfo> Members(Type type, Type? @base)
        => type.GetProperties().Where(property => property.CanWrite && property.DeclaringType != @base);

    private static object Value(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when name is "Bucket" or "Key" => name.ToLowerInvariant(),
            _ when name == "EncodingType" => "url",
            _ when type == typeof(string) => name.EndsWith("Base64Text", StringComparison.Ordinal) ? "ab/ü d" : "abc-d",
            _ when type == typeof(bool) => true,
            _ when type == typeof(int) => 5,
            _ when type == typeof(long) => 6L,
            _ when type == typeof(ulong) => 7UL,
            _ when type == typeof(double) => 2.5,
            _ when type == typeof(float) => 1.1F,
            _ when type == typeof(OssJson) => OssJson.Parse("""{"a":[1,"ü",null],"b":{}}"""),
            _ when type == typeof(DateTimeOffset) => s_time,
            _ when type == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>([1, 2, 3]),
            _ when type == typeof(IReadOnlyDictionary<string, string>) => new Dictionary<string, string> { ["a"] = "b", ["c"] = "d" },
            { IsGenericType: true } => List(type.GenericTypeArguments[0], name),
            { IsValueType: true } => Activator.CreateInstance(type, type.Namespace == nameof(OssGen) ? "secret" : "one")!,
            _ => Record(type),
        };
    }

    private static IList List(Type item, string name)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        list.Add(Value(item, name));
        list.Add(Value(item, name));
        return list;
    }

    private static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (ReadOnlyMemory<byte> one, ReadOnlyMemory<byte> other) => one.Span.SequenceEqual(other.Span),
        (string one, string other) => one == other,
        (IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) => AreEqual(Sorted(one), Sorted(other)),
        (IEnumerable one, IEnumerable other) => AreEqual(one.Cast<object>().ToList(), other.Cast<object>().ToList()),
        ({ } one, { } other) when IsShape(one.GetType()) && one.GetType() == other.GetType() =>
            Members(one.GetType(), null).All(property => AreEqual(property.GetValue(one), property.GetValue(other))),
        _ => Equals(left, right),
    };

    // Unset members may come back as empty ones: an empty element, a number that is always written.
    private static bool IsEmpty(object? value) => value switch
    {
        null => true,
        string text => text.Length == 0,
        ReadOnlyMemory<byte> bytes => bytes.IsEmpty,
        IEnumerable items => !items.Cast<object>().Any(),
        _ when value.GetType().IsPrimitive || value is DateTimeOffset => value.Equals(Activator.CreateInstance(value.GetType())),
        _ => Members(value.GetType(), null).All(property => IsEmpty(property.GetValue(value))),
    };

    private static bool AreEqual(List<object> left, List<object> right)
        => left.Count == right.Count && left.Zip(right, AreEqual).All(static equal => equal);

    private static List<object> Sorted(IReadOnlyDictionary<string, string> map) => [.. map.OrderBy(static pair => pair.Key)];

    private static bool IsShape(Type type) => type is { IsClass: true, Namespace: "Contoso" };

    private static string Shown(object? value) => value switch
    {
        string text => text,
        IEnumerable items => $"[{string.Join(", ", items.Cast<object>())}]",
        _ => value?.ToString() ?? "null",
    };
}
