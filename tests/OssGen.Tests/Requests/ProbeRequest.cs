using OssGen.Wire;

namespace OssGen.Tests.Requests;

/// <summary>A request of the tests' own: writes what a test tells it to.</summary>
internal sealed record ProbeRequest(string Method, Action<OssRequestWriter> Writing, params string[] SignedQuery) : OssRequest, IOssRequest
{
    OssOperation IOssRequest.Operation => new("Probe", Method, OssScope.Object) { SignedQuery = SignedQuery };

    void IOssRequest.Write(OssRequestWriter writer) => Writing(writer);

    /// <summary>What the pipeline does before it signs.</summary>
    public OssRequestWriter Collect()
    {
        var writer = new OssRequestWriter();
        Writing(writer);
        writer.AddExtras(this);
        return writer;
    }
}
