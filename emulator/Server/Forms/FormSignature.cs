using OssGen.Emulator.Authentication;
using OssGen.Emulator.Errors;
using OssGen.Wire;

namespace OssGen.Emulator.Forms;

/// <summary>
/// Identifies the caller of a form by the signature of the form's policy, which covers the policy as sent. A form without a signature is
/// anonymous.
/// </summary>
internal sealed class FormSignature(Accounts accounts, SigningScopes scopes)
{
    private static readonly string[] V1Fields = ["OSSAccessKeyId", "policy", "Signature"];

    private static readonly string[] V4Fields = ["policy", "x-oss-signature-version", "x-oss-credential", "x-oss-date", "x-oss-signature"];

    private readonly SigningKeys _keys = new();

    /// <summary>Verifies the signature of a form and returns the account that signed it, or null when the form is anonymous.</summary>
    /// <param name="form">The form.</param>
    /// <param name="hostRegion">The region that the Host header names, or null if it names none.</param>
    public OssAccount? Verify(PostForm form, string? hostRegion)
    {
        AwsSignature.Refuse(form.Fields);
        if (form["x-oss-signature-version"] is { } version)
        {
            return version == OssSignatureV4.Algorithm
                ? VerifyV4(form, hostRegion)
                : throw OssErrors.InvalidArgument("Invalid signature version.", "x-oss-signature-version", version);
        }

        return V1Fields.Any(form.Fields.ContainsKey) ? VerifyV1(form) : null;
    }

    private OssAccount VerifyV1(PostForm form)
    {
        RequireAll(form, V1Fields);
        var account = Find(form["OSSAccessKeyId"]!);
        return Check(account, OssSignatureV1.Signature(account.AccessKeySecret, form["policy"]!), form["Signature"]!, form["policy"]!);
    }

    private OssAccount VerifyV4(PostForm form, string? hostRegion)
    {
        RequireAll(form, V4Fields);
        var credential = form["x-oss-credential"]!;
        var parts = V4Authorization.OfUrl(credential, form["x-oss-signature"], null)
            ?? throw OssErrors.InvalidArgument("The credential is malformed.", "x-oss-credential", credential);
        var when = SignatureTime.ParseV4(form["x-oss-date"]) ?? throw OssErrors.NoValidDate();
        if (OssSignatureV4.FormatTime(when)[..8] != parts.Day)
        {
            throw OssErrors.InvalidSigningDate();
        }

        scopes.RequireCredential(parts, hostRegion);
        var account = Find(parts.AccessKeyId);
        return Check(account, OssSignatureV4.Signature(_keys.Of(account, parts), form["policy"]!), parts.Signature, form["policy"]!);
    }

    private static void RequireAll(PostForm form, string[] names)
    {
        if (names.FirstOrDefault(name => string.IsNullOrEmpty(form[name])) is { } missing)
        {
            throw OssErrors.InvalidArgument($"A signed form needs the fields {string.Join(", ", names)}.", missing, "");
        }
    }

    private static OssAccount Check(OssAccount account, string expected, string provided, string policy) =>
        SignatureComparison.AreEqual(expected, provided) ? account : throw OssErrors.FormSignatureDoesNotMatch(
            account.AccessKeyId, provided, policy);

    private OssAccount Find(string id) => accounts.Find(id) ?? throw OssErrors.InvalidAccessKeyId(id);
}
