namespace OssGen.Generator.Linking.Naming;

/// <summary>Specifies the kind of type to which a member belongs.</summary>
internal enum MemberOwner
{
    Request,
    Result,
    StreamResult,
    Shape,
    Enum,
}
