using System.ComponentModel;
using OssGen.Wire;

namespace OssGen;

/// <summary>
/// A secret that travels inside a document, such as a certificate's private key. A text converts to it by itself; <see cref="Value"/> gives
/// it back, and <see cref="ToString"/>, with it the text of every record that holds it, doesn't.
/// </summary>
/// <param name="Value">The secret itself.</param>
public readonly record struct OssSecret(string Value)
{
    /// <summary>What generated readers share: no value is known beforehand.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static OssKnownValues Known { get; } = new();

    /// <summary>A text as a secret.</summary>
    /// <param name="value">The secret itself.</param>
    public static implicit operator OssSecret(string value) => new(value);

    /// <summary><c>***</c> in place of the secret, or an empty string when there is none.</summary>
    public override string ToString() => string.IsNullOrEmpty(Value) ? "" : "***";
}
