using System.ComponentModel;
using OssGen.Wire;

namespace OssGen;

/// <summary>
/// A secret that is sent in a document, such as the private key of a certificate. A string converts implicitly to a secret.
/// </summary>
/// <remarks>
/// <see cref="Value"/> returns the secret. Neither <see cref="ToString"/> nor the string representation of a record with such a member
/// contains the secret.
/// </remarks>
/// <param name="Value">The secret in clear text.</param>
public readonly record struct OssSecret(string Value)
{
    /// <summary>The known values, which generated code uses to read responses. The list is empty.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static OssKnownValues Known { get; } = new();

    /// <summary>Converts a string to a secret.</summary>
    /// <param name="value">The secret in clear text.</param>
    public static implicit operator OssSecret(string value) => new(value);

    /// <summary>Returns <c>***</c> instead of the secret, or an empty string if there is no secret.</summary>
    public override string ToString() => string.IsNullOrEmpty(Value) ? "" : "***";
}
