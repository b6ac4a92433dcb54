using OssGen.Wire;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A signed request whose query is one name. The key of an object is <c>k</c>.</summary>
internal sealed record NamedOperation(string BucketName, string Method, OssScope Scope, string Name, string[] V1Signed)
    : OssRequest, IOssRequest<NoReply>
{
    OssOperation IOssRequest.Operation => new("Named", Method, Scope) { SignedQuery = V1Signed };

    void IOssRequest.Write(OssRequestWriter writer)
    {
        if (Scope != OssScope.Service)
        {
            writer.Bucket(BucketName);
        }

        if (Scope == OssScope.Object)
        {
            writer.Key("k");
        }

        writer.Query(Name);
    }

    NoReply IOssRequest<NoReply>.Read(OssResponseReader reply) => new() { Response = reply.Response };
}

/// <summary>The result of a <see cref="NamedOperation"/>.</summary>
internal sealed record NoReply : OssResult;
