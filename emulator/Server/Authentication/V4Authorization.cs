using OssGen.Wire;

namespace OssGen.Emulator.Authentication;

/// <summary>The fields of a V4 signature, as specified in an Authorization header or a presigned URL.</summary>
internal sealed record V4Authorization(
    string AccessKeyId, string Day, string Region, string Product, IReadOnlyList<string> AdditionalHeaders, string Signature)
{
    /// <summary>
    /// Parses an Authorization header, whose fields are separated by a comma and an optional space. Returns null if the header is
    /// malformed.
    /// </summary>
    public static V4Authorization? Parse(string authorization)
    {
        string? credential = null, additional = null, signature = null;
        foreach (var part in authorization[OssSignatureV4.Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var value = equals < 0 ? "" : part[(equals + 1)..];
            switch (equals < 0 ? part : part[..equals])
            {
                case "Credential":
                    credential = value;
                    break;
                case "AdditionalHeaders":
                    additional = value;
                    break;
                case "Signature":
                    signature = value;
                    break;
                default:
                    return null;
            }
        }

        return OfUrl(credential, signature, additional);
    }

    /// <summary>Creates an authorization from the fields of a presigned URL. Returns null if a field is missing or malformed.</summary>
    public static V4Authorization? OfUrl(string? credential, string? signature, string? additional)
    {
        if (credential is null || string.IsNullOrEmpty(signature))
        {
            return null;
        }

        var parts = credential.Split('/');
        return parts.Length == 5 && parts[0].Length > 0 && parts[4] == OssSignatureV4.ScopeEnd
            ? new(parts[0], parts[1], parts[2], parts[3], additional?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [], signature)
            : null;
    }
}
