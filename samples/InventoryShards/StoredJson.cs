using System.Text.Json;

namespace OssGen.Samples.InventoryShards;

/// <summary>Objects whose content is JSON.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions s_strict = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Returns what an object has; null if there is no such object.</summary>
    /// <exception cref="InventoryException">The content is damaged.</exception>
    public static async Task<T?> FindAsync<T>(OssClient client, string bucket, string key, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            await using var found = await client.GetObjectAsync(bucket, key, cancellationToken);
            return JsonSerializer.Deserialize<T>(await found.ReadAsBytesAsync(cancellationToken), s_strict)
                ?? throw new JsonException("it is null.");
        }
        catch (OssServiceException missing) when (missing.Code == OssErrorCode.NoSuchKey)
        {
            return null;
        }
        catch (JsonException damaged)
        {
            throw new InventoryException($"{key} is damaged: {damaged.Message} Delete this object, and repeat the command.");
        }
    }
}
