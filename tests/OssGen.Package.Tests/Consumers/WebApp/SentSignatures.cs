/// <summary>Notes the signatures that the client sends, so that they can be searched for in what is exported.</summary>
internal sealed class SentSignatures(List<string> signatures) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var authorization = request.Headers.NonValidated["Authorization"].ToString();
        lock (signatures)
        {
            signatures.Add(authorization[(authorization.IndexOf("Signature=", StringComparison.Ordinal) + "Signature=".Length)..]);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
