namespace OssGen.Emulator.Tests.Process;

/// <summary>Holds a restarted emulator's multipart uploads against what was acknowledged, then resumes or aborts each of them.</summary>
internal sealed class UploadRecovery(OssClient client, AcknowledgedState state, UploadLedger ledger)
{
    /// <summary>Checks, then ends all uploads. The objects must be settled before.</summary>
    public async Task FinishAllAsync(Random random)
    {
        var unfinished = await ListAsync();
        var pending = ledger.Take();
        // All are judged by the objects as they were found, before the first one is resumed onto its key.
        PendingUpload[] listed = [.. pending.Where(upload => upload.Id is { } id && IsListed(upload, id, unfinished))];
        await AbortUnansweredAsync(unfinished, pending.Where(upload => upload.Id is null));
        foreach (var upload in listed)
        {
            await CheckPartsAsync(upload);
            await (random.Next(2) == 0 ? ResumeAsync(upload) : AbortAsync(upload.Key, upload.Id!));
        }

        Assert.Empty(await ListAsync());
    }

    private async Task<HashSet<(string Key, string Id)>> ListAsync()
    {
        var found = new HashSet<(string, string)>();
        await foreach (var upload in client.ListMultipartUploads(
            new ListMultipartUploadsRequest { Bucket = Writer.Bucket, MaxUploads = 2 }))
        {
            Assert.True(found.Add((upload.Key, upload.UploadId)));
        }

        return found;
    }

    // An upload whose beginning was not answered for has an id that only the server knows.
    private async Task AbortUnansweredAsync(HashSet<(string Key, string Id)> unfinished, IEnumerable<PendingUpload> unanswered)
    {
        var keys = unanswered.Select(upload => upload.Key).ToList();
        foreach (var (key, id) in unfinished)
        {
            Assert.True(keys.Remove(key), $"Nobody began the upload {id} of '{key}'.");
            Assert.Empty((await client.ListPartsAsync(Writer.Bucket, key, id)).Parts);
            await AbortAsync(key, id);
        }
    }

    // Takes the upload out of those that nobody accounts for, and requires that its end is whole: an object or an upload, never both or
    // none.
    private bool IsListed(PendingUpload upload, string id, HashSet<(string Key, string Id)> unfinished)
    {
        var isListed = unfinished.Remove((upload.Key, id));
        if (upload.Completion is { } completion)
        {
            var tookEffect = ReferenceEquals(state.Latest(upload.Key), completion.Outcome);
            var problem = isListed ? "still listed although its object exists" : "gone although its object doesn't exist";
            Assert.True(tookEffect != isListed, $"The upload of '{upload.Key}' is {problem}.");
        }
        else
        {
            Assert.True(isListed || upload.Aborting, $"The acknowledged upload of '{upload.Key}' is gone.");
        }

        return isListed;
    }

    private async Task CheckPartsAsync(PendingUpload upload)
    {
        var found = new List<UploadedPart>();
        await foreach (var part in client.ListParts(
            new ListPartsRequest { Bucket = Writer.Bucket, Key = upload.Key, UploadId = upload.Id!, MaxParts = 1 }))
        {
            found.Add(part);
        }

        Assert.InRange(found.Count, upload.Acknowledged, upload.Sent);
        Assert.Equal(
            upload.Parts.Take(found.Count).Select((part, i) => (i + 1, (long)part.Length, ObjectContent.MD5Of(part.Span))),
            found.Select(part => (part.PartNumber, part.Size, part.ETag.Trim('"'))));
    }

    private async Task ResumeAsync(PendingUpload upload)
    {
        for (var i = upload.Acknowledged; i < upload.Parts.Count; i++)
        {
            await client.UploadPartAsync(Writer.Bucket, upload.Key, i + 1, upload.Id!, upload.Parts[i]);
        }

        var completion = state.Begin(upload.Key, upload.Content);
        await client.CompleteMultipartUploadAsync(
            new() { Bucket = Writer.Bucket, Key = upload.Key, UploadId = upload.Id!, Parts = upload.Completed });
        state.Acknowledge(completion);
    }

    private async Task AbortAsync(string key, string id) => await client.AbortMultipartUploadAsync(Writer.Bucket, key, id);
}
