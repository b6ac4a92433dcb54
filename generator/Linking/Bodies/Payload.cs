using OssGen.Generator.Language;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Bodies;

/// <summary>A payload that a body or result can have.</summary>
/// <param name="Kind">Its kind; null for none.</param>
/// <param name="Asked">The attribute that asks for it.</param>
/// <param name="Attributes">Attributes that have an effect on it, of those that not all payloads have.</param>
internal sealed record Payload(BodyKind? Kind, SpecAttribute Asked, params SpecAttribute[] Attributes)
{
    public static Payload None { get; } = new(null, default);

    /// <summary>It holds <c>element</c> and <c>choice</c> children.</summary>
    public bool HasElements { get; init; }
}
