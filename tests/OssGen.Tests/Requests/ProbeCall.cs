using OssGen.Wire;

namespace OssGen.Tests.Requests;

/// <summary>A call of the tests' own with an object as its target; the reply is ignored.</summary>
internal sealed record ProbeCall(string Bucket, string Key) : OssRequest, IOssRequest<int>
{
    private static readonly OssOperation Get = new("ProbeCall", "GET", OssScope.Object);

    OssOperation IOssRequest.Operation => Get;

    void IOssRequest.Write(OssRequestWriter writer)
    {
        writer.Bucket(Bucket);
        writer.Key(Key);
        writer.Query("acl");
        writer.Query("x-oss-process", "image/resize,w_100|a b+");
        writer.Header("x-oss-meta-Name", " 名 ");
    }

    int IOssRequest<int>.Read(OssResponseReader reply) => reply.Response.StatusCode;
}
