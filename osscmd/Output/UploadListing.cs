namespace OssGen.Osscmd;

/// <summary>The rows of listparts: a bucket's unfinished uploads.</summary>
internal static class UploadListing
{
    internal static async Task ShowAsync(Session session, string bucket, IAsyncEnumerable<MultipartUpload> uploads)
    {
        if (session.Json)
        {
            await ShowJsonAsync(session.Terminal, uploads);
            return;
        }

        // The heading comes with the first page: a refused call prints nothing.
        var isHeaded = false;
        await foreach (var upload in uploads)
        {
            await HeadAsync(session.Out, isHeaded);
            isHeaded = true;
            await session.Out.WriteLineAsync($"{upload.UploadId} oss://{bucket}/{upload.Key} {Columns.Time(upload.Initiated),20} GMT");
        }

        await HeadAsync(session.Out, isHeaded);
    }

    private static async Task HeadAsync(TextWriter output, bool isHeaded)
    {
        if (!isHeaded)
        {
            await output.WriteLineAsync($"{"UploadId",20} {"Path",20} {"InitTime",20}");
        }
    }

    private static async Task ShowJsonAsync(Terminal terminal, IAsyncEnumerable<MultipartUpload> uploads)
    {
        var all = await uploads.ToListAsync();
        JsonOutput.Write(terminal, json =>
        {
            json.WriteStartArray();
            foreach (var upload in all)
            {
                json.WriteStartObject();
                json.WriteString("uploadId", upload.UploadId);
                json.WriteString("key", upload.Key);
                if (upload.Initiated is { } initiated)
                {
                    json.WriteString("initiated", initiated);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }
}
