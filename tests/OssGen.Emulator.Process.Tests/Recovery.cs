using System.Collections.Concurrent;

namespace OssGen.Emulator.Tests.Process;

/// <summary>
/// Holds a restarted emulator's objects against what was acknowledged before it was killed, and settles what was in doubt.
/// </summary>
internal sealed class Recovery(OssClient client, AcknowledgedState state)
{
    private const int PageSize = 9;

    /// <summary>How many writes were in doubt: whether they took effect, and whether they didn't.</summary>
    public (int Done, int Undone) Doubts { get; private set; }

    public async Task CheckObjectsAsync()
    {
        var found = new ConcurrentDictionary<string, FoundObject>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(state.Keys, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (key, _) =>
        {
            if (await ReadAsync(key) is { } one)
            {
                found[key] = one;
            }
        });
        foreach (var key in state.Keys)
        {
            Settle(key, found.GetValueOrDefault(key));
        }

        await CheckListingAsync(found);
    }

    private void Settle(string key, FoundObject? found)
    {
        var possible = state.Possible(key);
        var match = possible.Select((content, i) => (content, i)).Where(candidate => IsMatch(candidate.content, found)).ToList();
        if (match.Count == 0)
        {
            var expected = string.Join("; ", possible.Select(content => content?.ToString() ?? "nothing"));
            Assert.Fail($"'{key}' holds {found?.ToString() ?? "nothing"}, but should hold one of: {expected}.");
        }

        if (possible.Count > 1)
        {
            Doubts = match[0].i == 0 ? (Doubts.Done, Doubts.Undone + 1) : (Doubts.Done + 1, Doubts.Undone);
        }

        state.Settle(key, match[0].content);
    }

    private static bool IsMatch(ObjectContent? content, FoundObject? found) =>
        found is null ? content is null : content is not null && content.Matches(found);

    private async Task<FoundObject?> ReadAsync(string key)
    {
        try
        {
            await using var got = await client.GetObjectAsync(Writer.Bucket, key);
            return new FoundObject(await got.ReadAsBytesAsync(), got.ETag?.Trim('"'), got.Crc64);
        }
        catch (OssServiceException e) when (e.Code == OssErrorCode.NoSuchKey)
        {
            return null;
        }
    }

    private async Task CheckListingAsync(IReadOnlyDictionary<string, FoundObject> found)
    {
        var listed = new List<(string Key, long Size, string ETag)>();
        await foreach (var entry in client.ListObjectsV2(new ListObjectsV2Request { Bucket = Writer.Bucket, MaxKeys = PageSize }))
        {
            listed.Add((entry.Key, entry.Size, entry.ETag.Trim('"')));
        }

        var expected = found.Select(pair => (pair.Key, (long)pair.Value.Bytes.Length, pair.Value.ETag!))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal);
        Assert.Equal(expected, listed);
    }
}
