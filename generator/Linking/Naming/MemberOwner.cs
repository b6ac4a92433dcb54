namespace OssGen.Generator.Linking.Naming;

/// <summary>The kinds of type that a member can belong to.</summary>
internal enum MemberOwner
{
    Request,
    Result,
    StreamResult,
    Shape,
    Enum,
}
