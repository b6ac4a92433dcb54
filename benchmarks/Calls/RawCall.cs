namespace OssGen.Benchmarks;

/// <summary>
/// The reference: the same request by HttpClient alone, signed beforehand, its reply's body drained into a pooled buffer.
/// </summary>
internal sealed class RawCall(HttpClient http, RecordedRequest recorded) : IMeasuredCall
{
    public async ValueTask InvokeAsync()
    {
        using var request = new HttpRequestMessage(recorded.Method, recorded.Url);
        foreach (var header in recorded.Headers)
        {
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        if (recorded.Body is { } body)
        {
            request.Content = new ByteArrayContent(body);
            foreach (var header in recorded.ContentHeaders)
            {
                request.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var content = await response.Content.ReadAsStreamAsync();
        await Draining.DrainAsync(content);
    }
}
