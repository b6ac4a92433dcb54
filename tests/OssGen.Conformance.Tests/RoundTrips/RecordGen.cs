using System.Reflection;
using System.Text.Json.Nodes;
using CsCheck;
using OssGen.Conformance.Tests.Requests;
using OssGen.Conformance.Tests.Surface;

namespace OssGen.Conformance.Tests.RoundTrips;

/// <summary>
/// Random records of a request, valid by the spec: what is required is there, what has a value set has one of its values.
/// </summary>
/// <param name="special">Values of members, as <c>Type.Member</c>, that must meet more than their type says.</param>
internal sealed class RecordGen(IReadOnlyDictionary<string, Gen<object?>> special)
{
    // Below this, what may be left out is.
    private const int Deepest = 6;

    private static readonly Gen<object?> Nothing = Gen.Const((object?)null);

    /// <summary>Lower case, since the names of headers have none.</summary>
    private static readonly Gen<string> Name = Gen.Char['a', 'z'].Array[1, 20].Select(letters => new string(letters));

    /// <summary>Names and ids that travel in queries and headers.</summary>
    private static readonly Gen<object?> Token = Boxed(Gen.Char.AlphaNumeric.Array[1, 20].Select(letters => new string(letters)));

    /// <summary>Text of documents: markup, white space, and what needs two and four bytes.</summary>
    private static readonly Gen<object?> Text = Boxed(Gen.OneOf(
        Gen.Char.AlphaNumeric, Gen.OneOf("<>&\"' \t\n\r]-/*?%+\u00e9\u4e2d".ToCharArray())).Array[0, 20]
        .Select(characters => new string(characters) + (characters.Length % 2 == 0 ? "" : "\ud83d\ude80")));

    /// <summary>JSON objects with texts.</summary>
    private static readonly Gen<object?> Any = Boxed(Gen.Dictionary(Name, Name)[0, 3].Select(static map =>
        OssJson.FromNode(new JsonObject(map.Select(static pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))))));

    /// <summary>Records of a request.</summary>
    public Gen<object> Of(Type type) => Record(type, depth: 0).Select(object (record) => record!);

    private Gen<object?> Record(Type type, int depth)
    {
        var members = type.GetProperties().Where(member => member.CanWrite && member.DeclaringType != typeof(OssRequest)).ToList();
        var values = members.Aggregate(
            Gen.Const<IReadOnlyList<object?>>([]),
            (before, member) => Gen.Select(before, Member(member, depth), (first, next) => (IReadOnlyList<object?>)[.. first, next]));
        return values.Select(object? (drawn) => Build(type, members, drawn));
    }

    private Gen<object?> Member(PropertyInfo member, int depth)
    {
        var name = $"{member.DeclaringType!.Name}.{member.Name}";
        if (special.TryGetValue(name, out var known))
        {
            return known;
        }

        var value = Bounded(
            Value(member.PropertyType, depth), MemberRules.Of(member.DeclaringType).FirstOrDefault(rule => rule.Name == member.Name));
        if (GeneratedTypes.IsRequiredToSend(member) || RequiredElements.Contains(name))
        {
            return value;
        }

        return depth >= Deepest ? Nothing : Gen.Frequency((1, Nothing), (2, value));
    }

    /// <summary>Values brought within the bounds that the spec has for the member.</summary>
    private static Gen<object?> Bounded(Gen<object?> values, MemberRule? rule) =>
        rule is null or { Minimum: null, Maximum: null } ? values : values.Select(value => value switch
        {
            int number =>
                (object?)(int)Math.Clamp(number, rule.Minimum ?? int.MinValue, Math.Min(rule.Maximum ?? int.MaxValue, int.MaxValue)),
            long number => Math.Clamp(number, rule.Minimum ?? long.MinValue, rule.Maximum ?? long.MaxValue),
            string text => text.PadRight((int)(rule.Minimum ?? 0), 'a'),
            _ => value,
        });

    private Gen<object?> Value(Type type, int depth) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var text when text == typeof(string) => depth == 0 ? Token : Text,
        var secret when secret == typeof(OssSecret) => Text.Select(text => (object?)new OssSecret((string)text!)),
        var truth when truth == typeof(bool) => Boxed(Gen.Bool),
        var number when number == typeof(int) => Boxed(Gen.Int[0, 10_000]),
        var number when number == typeof(long) => Boxed(Gen.Long[0, 1L << 40]),
        var number when number == typeof(double) => Boxed(Gen.Int[0, 1000].Select(quarters => quarters / 4.0)),
        var number when number == typeof(float) => Boxed(Gen.Int[0, 1000].Select(quarters => quarters / 4F)),
        var any when any == typeof(OssJson) => Any,
        var time when time == typeof(DateTimeOffset) =>
            Boxed(Gen.Int[0, int.MaxValue].Select(seconds => DateTimeOffset.FromUnixTimeSeconds(seconds))),
        var set when set.IsValueType => Gen.OneOf([.. Values(set)]),
        var map when map == typeof(IReadOnlyDictionary<string, string>) => Boxed(Gen.Dictionary(Name, Name)[1, 3]),
        var list when list.IsGenericType => List(list.GenericTypeArguments[0], depth),
        var record => Record(record, depth + 1),
    };

    private Gen<object?> List(Type itemType, int depth) => Value(itemType, depth + 1).Array[1, 3].Select(items =>
    {
        var list = Array.CreateInstance(itemType, items.Length);
        Array.Copy(items, list, items.Length);
        return (object?)list;
    });

    private static IEnumerable<object?> Values(Type set) => set
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(value => value.PropertyType == set)
        .Select(value => value.GetValue(null));

    private static object Build(Type type, List<PropertyInfo> members, IReadOnlyList<object?> values)
    {
        var record = Activator.CreateInstance(type)!;
        for (var i = 0; i < members.Count; i++)
        {
            if (values[i] is { } value)
            {
                members[i].SetValue(record, value);
            }
        }

        return record;
    }

    private static Gen<object?> Boxed<T>(Gen<T> values) => values.Select(value => (object?)value);
}
