using System.Collections;
using System.Reflection;

namespace OssGen.Conformance.Tests.Requests;

/// <summary>Requests with every member set to a value that all rules of the spec allow, down to the innermost records.</summary>
internal static class SampleRequest
{
    /// <summary>All request types.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. typeof(OssClient).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(OssRequest)) && !type.IsAbstract)
        .OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>Requests of a type: one for each of its alternative bodies, otherwise a single one.</summary>
    public static IReadOnlyList<object> Of(Type type)
    {
        var alternatives = MemberRules.Of(type).Where(rule => rule.IsAlternative).ToList();
        var request = Record(type, []);
        if (alternatives.Count == 0)
        {
            return [request];
        }

        return [.. alternatives.Select(kept =>
        {
            var one = Record(type, []);
            foreach (var other in alternatives.Where(other => other != kept))
            {
                type.GetProperty(other.Name)!.SetValue(one, null);
            }

            return one;
        })];
    }

    /// <summary>Every member of the request and of the records in it, with the record that holds it; each member of a type once.</summary>
    public static IEnumerable<(object Record, MemberRule Rule, PropertyInfo Member)> Members(object request) => Members(request, []);

    private static IEnumerable<(object Record, MemberRule Rule, PropertyInfo Member)> Members(object record, HashSet<Type> seen)
    {
        if (!seen.Add(record.GetType()))
        {
            yield break;
        }

        foreach (var rule in MemberRules.Of(record.GetType()))
        {
            var member = record.GetType().GetProperty(rule.Name)
                ?? throw new InvalidOperationException($"{rule} of the spec isn't a member.");
            if (member.GetValue(record) is { } value)
            {
                yield return (record, rule, member);
                var inner = value is IEnumerable and not string
                    ? value is IDictionary ? null : ((IEnumerable)value).Cast<object>().FirstOrDefault()
                    : value;
                if (inner is not null && IsRecord(inner.GetType()))
                {
                    foreach (var below in Members(inner, seen))
                    {
                        yield return below;
                    }
                }
            }
        }
    }

    /// <summary>A list of a member's type that holds these items.</summary>
    public static Array List(PropertyInfo member, params object?[] items)
    {
        var list = Array.CreateInstance(member.PropertyType.GenericTypeArguments[0], items.Length);
        Array.Copy(items, list, items.Length);
        return list;
    }

    public static bool IsList(PropertyInfo member) =>
        member.PropertyType.IsGenericType && member.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    public static bool IsMap(PropertyInfo member) => member.PropertyType == typeof(IReadOnlyDictionary<string, string>);

    /// <summary>Whether values of the type are texts: a string, or one of the sets of values.</summary>
    public static bool IsText(Type type) => type == typeof(string) || IsValueSet(Nullable.GetUnderlyingType(type) ?? type);

    /// <summary>A text as a value of the type.</summary>
    public static object Text(Type type, string text) =>
        type == typeof(string) ? text : Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type, text)!;

    private static bool IsValueSet(Type type) =>
        type.IsValueType && type.Namespace == nameof(OssGen) && type.GetProperty("Value")?.PropertyType == typeof(string);

    private static bool IsRecord(Type type) =>
        type.IsClass && type.Namespace == nameof(OssGen) && !typeof(OssContent).IsAssignableFrom(type) && type != typeof(OssJson);

    private static object Record(Type type, IReadOnlyList<Type> above)
    {
        var record = Activator.CreateInstance(type)!;
        var rules = MemberRules.Of(type).ToDictionary(rule => rule.Name);
        foreach (var member in type.GetProperties().Where(member => member.CanWrite && member.DeclaringType != typeof(OssRequest)))
        {
            if (Value(member.PropertyType, rules.GetValueOrDefault(member.Name), [.. above, type]) is { } value)
            {
                member.SetValue(record, value);
            }
        }

        return record;
    }

    private static object? Value(Type type, MemberRule? rule, IReadOnlyList<Type> above) =>
        (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var text when text == typeof(string) => new string('a', (int)Math.Max(rule?.Minimum ?? 0, 5)),
            var flag when flag == typeof(bool) => true,
            var number when number == typeof(int) => (int)(rule?.Minimum ?? 1),
            var number when number == typeof(long) => rule?.Minimum ?? 1,
            var number when number == typeof(ulong) => (ulong)(rule?.Minimum ?? 1),
            var number when number == typeof(double) => (double)(rule?.Minimum ?? 1),
            var number when number == typeof(float) => (float)(rule?.Minimum ?? 1),
            var json when json == typeof(OssJson) => OssJson.Parse("""{"name":"value"}"""),
            var time when time == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch.AddYears(60),
            var bytes when bytes == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>([1, 2, 3]),
            var content when content == typeof(OssContent) => OssContent.FromBytes(new byte[] { 1, 2, 3 }),
            var map when map == typeof(IReadOnlyDictionary<string, string>) => new Dictionary<string, string> { ["name"] = "value" },
            var set when IsValueSet(set) => Known(set) ?? Text(set, "value"),
            { IsGenericType: true } list => Items(list.GenericTypeArguments[0], (int)Math.Max(rule?.Minimum ?? 0, 1), above),
            var record when above.Contains(record) => null,
            var record => Record(record, above),
        };

    /// <summary>The first documented value of a set, since servers refuse others in some places.</summary>
    private static object? Known(Type set) =>
        set.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(value => value.PropertyType == set)?.GetValue(null);

    private static Array? Items(Type type, int count, IReadOnlyList<Type> above)
    {
        if (above.Contains(type))
        {
            return null;
        }

        var list = Array.CreateInstance(type, count);
        for (var i = 0; i < count; i++)
        {
            list.SetValue(Value(type, null, above), i);
        }

        return list;
    }
}
