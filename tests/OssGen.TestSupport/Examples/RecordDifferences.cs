using System.Collections;
using System.Globalization;
using System.Text;

namespace OssGen.TestSupport.Examples;

/// <summary>Compares what two records were given, member by member, streams by their bytes; an empty list or map equals none.</summary>
/// <param name="ignoreUnset">Members that the expected record leaves unset may hold anything.</param>
internal sealed class RecordDifferences(bool ignoreUnset)
{
    private readonly List<string> _found = [];

    /// <summary>The members that differ, with both values; empty when none does.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(object expected, object actual, bool ignoreUnset = false)
    {
        var differences = new RecordDifferences(ignoreUnset);
        await differences.CompareAsync(expected.GetType().Name, expected, actual);
        return differences._found;
    }

    /// <summary>
    /// The members that differ of those that both records have by the same name, whatever their types; a record without such a member is a
    /// difference too.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FindSharedAsync(object expected, object actual)
    {
        var differences = new RecordDifferences(ignoreUnset: true);
        var shared = expected.GetType().GetProperties().Where(member => actual.GetType().GetProperty(member.Name) is not null).ToList();
        foreach (var member in shared)
        {
            await differences.CompareAsync(
                member.Name, member.GetValue(expected), actual.GetType().GetProperty(member.Name)!.GetValue(actual));
        }

        return shared.Any(member => member.Name != "Bucket")
            ? differences._found
            : [$"{expected.GetType().Name} and {actual.GetType().Name} have no member in common"];
    }

    private async Task CompareAsync(string path, object? expected, object? actual)
    {
        expected = await ComparableAsync(expected);
        actual = await ComparableAsync(actual);
        if (expected is null && ignoreUnset)
        {
            return;
        }

        if (expected is IReadOnlyList<object?> expectedItems && actual is IReadOnlyList<object?> actualItems)
        {
            await CompareItemsAsync(path, expectedItems, actualItems);
        }
        else if (expected is not null && actual is not null && IsRecord(expected))
        {
            await CompareMembersAsync(path, expected, actual);
        }
        else if (!Equals(expected, actual))
        {
            _found.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: expected '{expected}', found '{actual}'"));
        }
    }

    private async Task CompareItemsAsync(string path, IReadOnlyList<object?> expected, IReadOnlyList<object?> actual)
    {
        if (expected.Count != actual.Count)
        {
            _found.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: expected {expected.Count} items, found {actual.Count}"));
            return;
        }

        for (var i = 0; i < expected.Count; i++)
        {
            await CompareAsync(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), expected[i], actual[i]);
        }
    }

    private async Task CompareMembersAsync(string path, object expected, object actual)
    {
        foreach (var property in expected.GetType()
            .GetProperties()
            .Where(static property => property.CanWrite && property.Name != nameof(OssResult.Response)))
        {
            await CompareAsync($"{path}.{property.Name}", property.GetValue(expected), property.GetValue(actual));
        }
    }

    private static bool IsRecord(object value) => value is not string && !value.GetType().IsValueType;

    private static async Task<object?> ComparableAsync(object? value) => value switch
    {
        IReadOnlyDictionary<string, string> map =>
            NullIfEmpty(map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")),
        OssContent content => await TextAsync(content.OpenRead()),
        Stream stream => await TextAsync(stream),
        string => value,
        IEnumerable items => NullIfEmpty(items.Cast<object?>()),
        _ => value,
    };

    private static object?[]? NullIfEmpty(IEnumerable<object?> items)
    {
        object?[] list = [.. items];
        return list.Length == 0 ? null : list;
    }

    private static async Task<string> TextAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        return await reader.ReadToEndAsync();
    }
}
