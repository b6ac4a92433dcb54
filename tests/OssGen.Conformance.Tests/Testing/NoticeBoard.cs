using OssGen;

namespace Contoso.Notices;

/// <summary>Notices, each an object of one bucket.</summary>
public sealed class NoticeBoard(OssClient client, string bucket)
{
    public async Task PostAsync(string name, string text) => await client.PutObjectAsync(bucket, name, text);

    public async Task<string?> ReadAsync(string name)
    {
        try
        {
            await using var notice = await client.GetObjectAsync(bucket, name);
            return await notice.ReadAsStringAsync();
        }
        catch (OssServiceException error) when (error.Code == OssErrorCode.NoSuchKey)
        {
            return null;
        }
    }

    public async Task<IReadOnlyList<string>> NamesAsync(string prefix)
    {
        var names = new List<string>();
        await foreach (var entry in client.ListObjectsV2(new() { Bucket = bucket, Prefix = prefix }))
        {
            names.Add(entry.Key);
        }

        return names;
    }

    public Uri Share(string name) => client.Presign(new GetObjectRequest { Bucket = bucket, Key = name }, TimeSpan.FromHours(1)).Uri;
}
