using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Stages;

/// <summary>An operation that is linked with the types of a target.</summary>
/// <param name="Declaration">The declaration of the operation.</param>
/// <param name="Model">The model to emit; null when the operation has errors.</param>
/// <param name="Used">The names of the shapes and enums that the operation refers to.</param>
/// <param name="Findings">The findings in the operation.</param>
internal sealed record LinkedOperation(
    Declaration<OperationSpec> Declaration, OperationModel? Model, EquatableArray<string> Used, EquatableArray<Finding> Findings);
