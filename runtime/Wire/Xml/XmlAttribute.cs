namespace OssGen.Wire.Xml;

/// <summary>The positions of an attribute's name and value in the document.</summary>
/// <param name="Name">The offset of its qualified name.</param>
/// <param name="NameLength">The length of its qualified name in bytes.</param>
/// <param name="PrefixLength">The length of its prefix in bytes; -1 when it has none.</param>
/// <param name="Value">The offset of its value, between the quotation marks.</param>
/// <param name="ValueLength">The length of its value in bytes.</param>
internal readonly record struct XmlAttribute(int Name, int NameLength, int PrefixLength, int Value, int ValueLength);
