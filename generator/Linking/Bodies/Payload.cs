using OssGen.Generator.Language;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Bodies;

/// <summary>A kind of payload that a body or result can have, with the attributes that apply to this kind.</summary>
/// <param name="Kind">The kind of body; null for no payload.</param>
/// <param name="Asked">The attribute or child that selects the payload.</param>
/// <param name="Attributes">The attributes that apply to this payload, among those that apply only to some.</param>
internal sealed record Payload(BodyKind? Kind, SpecAttribute Asked, params SpecAttribute[] Attributes)
{
    public static Payload None { get; } = new(null, default);

    /// <summary>Whether the payload has <c>element</c> and <c>choice</c> children.</summary>
    public bool HasElements { get; init; }
}
