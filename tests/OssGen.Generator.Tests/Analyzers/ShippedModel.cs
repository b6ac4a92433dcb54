using OssGen.Generator.Model;
using OssGen.Generator.Tests.Driver;
using OssGen.Generator.Tests.Linking;

namespace OssGen.Generator.Tests.Analyzers;

/// <summary>What the shipped spec says about the members of the library's records.</summary>
internal static class ShippedModel
{
    private static readonly ServiceModel s_model = Spec.Link(
        SpecRole.Client, [.. ShippedSpec.As("client", "OssGen").Select(static file => (file.Text, SpecRole.Client, "OssGen"))]).Model;

    public static IEnumerable<OperationModel> Operations => s_model.Operations;

    /// <summary>The members that the client refuses to send with any text, as Type.Member.</summary>
    public static IEnumerable<string> NameMembers =>
    [
        .. s_model.Operations.SelectMany(
            static operation => operation.Members.Where(member => IsName(member, operation)).Select(member => MemberOf(operation, member))),
        .. s_model.Shapes.Where(static shape => shape is { EmitsRecord: true, InRequests: true }).SelectMany(
            static shape => shape.Members.Where(static member => member.Holds is not null).Select(member => $"{shape.Name}.{member.Name}")),
    ];

    /// <summary>The parameters of the client's methods that become such members, as method(parameter).</summary>
    public static IEnumerable<string> NameParameters =>
        from operation in s_model.Operations
        from member in operation.Members
        where member.CSharpRequired && IsName(member, operation)
        from method in MethodsOf(operation)
        select $"OssClient.{method}({member.ParameterName})";

    /// <summary>The names of the methods that take the required members of an operation.</summary>
    private static string[] MethodsOf(OperationModel operation) => operation.Pagination is null
        ? [operation.Name + "Async"]
        : [operation.Name + "Async", operation.Name, operation.Name + "Pages"];

    private static string MemberOf(OperationModel operation, MemberModel member) => $"{operation.Name}Request.{member.Name}";

    private static bool IsName(MemberModel member, OperationModel operation) =>
        member.Holds is not null
        || member.CopySource is CopySourcePart.Bucket or CopySourcePart.Key
        || (member.Place == MemberPlace.Label && IsLabelOfName(member, operation));

    private static bool IsLabelOfName(MemberModel label, OperationModel operation) => label.Name == "Bucket"
        ? operation.BucketOptional || operation.Scope != OperationScope.Service
        : operation.Scope == OperationScope.Object && operation.KeyLabels.Count() == 1;
}
