namespace OssGen.Generator.Linking.Naming;

/// <summary>What kind of type a member belongs to.</summary>
internal enum MemberOwner
{
    Request,
    Result,
    StreamResult,
    Shape,
    Enum,
}
