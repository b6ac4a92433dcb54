namespace OssGen.Tests.Faults;

/// <summary>Bodies of requests that a test's handler receives.</summary>
internal static class RequestBody
{
    /// <summary>Sends the body into a stream, and replaces it by content of the same bytes and headers that can be read again.</summary>
    internal static async Task ReceiveAsync(HttpRequestMessage request, MemoryStream arrived, CancellationToken cancellationToken)
    {
        await request.Content!.CopyToAsync(arrived, cancellationToken);
        var copy = new ByteArrayContent(arrived.ToArray());
        foreach (var header in request.Content.Headers.NonValidated)
        {
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value.ToString());
        }

        request.Content = copy;
    }
}
