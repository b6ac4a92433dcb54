using OssGen.Generator.Language;

namespace OssGen.Generator.Linking.Members;

/// <summary>Attributes that exclude each other.</summary>
/// <param name="Attribute">The one to point at.</param>
/// <param name="Both">Their names.</param>
/// <param name="Why">The reason.</param>
internal sealed record AttributeConflict(SpecAttribute Attribute, string Both, string Why);
