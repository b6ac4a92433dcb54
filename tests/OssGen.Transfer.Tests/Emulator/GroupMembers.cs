using System.Reflection;
using OssGen.Wire;

namespace OssGen.Transfer.Tests.Emulator;

/// <summary>The members of the spec's members groups, and values for them, from the interfaces that the generator emits.</summary>
internal static class GroupMembers
{
    /// <summary>The interfaces of the groups that a record uses, through others too.</summary>
    internal static IEnumerable<Type> GroupsOf(Type record) => record.GetInterfaces()
        .Where(static type => type.Namespace == typeof(INewObject).Namespace);

    /// <summary>The members of a group, with those of the groups that it uses.</summary>
    internal static IEnumerable<PropertyInfo> Of(Type group) =>
        group.GetInterfaces().Append(group).SelectMany(static type => type.GetProperties());

    /// <summary>The names of the members that several groups have in common.</summary>
    internal static IEnumerable<string> Common(params Type[] groups) =>
        groups.Select(static group => Of(group).Select(static member => member.Name))
            .Aggregate(static (first, second) => first.Intersect(second));

    /// <summary>Gives every member of groups that the record uses a value of its own.</summary>
    internal static T Filled<T>(T record, params Type[] groups)
        where T : notnull
    {
        foreach (var member in groups.SelectMany(Of).DistinctBy(static member => member.Name))
        {
            typeof(T).GetProperty(member.Name)!.SetValue(record, Sample(member));
        }

        return record;
    }

    /// <summary>A member's value as a text that is equal for equal values.</summary>
    internal static string? Text(object record, string member) => record.GetType().GetProperty(member)!.GetValue(record) switch
    {
        IReadOnlyDictionary<string, string> map => string.Join('&', map.Select(static pair => $"{pair.Key}={pair.Value}")),
        DateTimeOffset time => time.ToString("O"),
        var value => value?.ToString(),
    };

    // Of a set of values the second, which is none's default.
    private static object Sample(PropertyInfo member) => (Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType) switch
    {
        var type when type == typeof(string) => "value-of-" + member.Name,
        var type when type == typeof(bool) => true,
        var type when type == typeof(int) => 300_000,
        var type when type == typeof(long) => 300_000L,
        var type when type == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch.AddYears(100),
        var type when type == typeof(IReadOnlyDictionary<string, string>) => new Dictionary<string, string> { ["of"] = member.Name },
        var type => Known(type) is { Count: > 0 } known
            ? known[Math.Min(1, known.Count - 1)]
            : throw new NotSupportedException($"{member.Name} is of the type {type}, which has no sample yet."),
    };

    private static List<object> Known(Type type) => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(property => property.PropertyType == type)
        .Select(static property => property.GetValue(null)!)];
}
