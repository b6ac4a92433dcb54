using OssGen.Wire;

namespace OssGen.Signing;

/// <summary>
/// The signer of a client that was anonymous when it was created and knows no region for V4. It refuses to sign when the client's
/// credentials have a key later, instead of signing with V1.
/// </summary>
internal sealed class UnknownRegionSigner(string problem) : OssSigner
{
    public override void Sign(OssRequestWriter request, in SigningContext context) => throw Refusal();

    public override string Presign(OssRequestWriter request, in SigningContext context, long lifetime) => throw Refusal();

    public override OssPostForm SignPolicy(OssPostPolicy policy, OssCredentials credentials, DateTimeOffset time) => throw Refusal();

    private InvalidOperationException Refusal() =>
        new($"The client was created for unsigned requests, but its credentials now have a key. {problem}");
}
