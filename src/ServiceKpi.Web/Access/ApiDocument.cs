using Microsoft.OpenApi;

namespace ServiceKpi.Web.Access;

/// <summary>What programs are told of the HTTP API by itself: an OpenAPI document, made of the endpoints as they are.</summary>
internal static class ApiDocument
{
    private const string Prefix = "api/v1";
    private const string Key = "key";
    private const string Json = "application/json";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "ServiceKpi", Version = "v1", Description = "KPIs of service centers, and the facts they are made of. Percentages are 0 to 100, durations seconds, money decimal in major units." };

            // The address is that of the site, which stands behind a proxy or not.
            document.Servers?.Clear();
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The key of a program: Authorization: Bearer KEY." };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] }];
            return Task.CompletedTask;
        });
    });

    /// <summary>The document itself says nothing of anybody, and is open to whoever writes a program.</summary>
    public static void MapApiDocument(this IEndpointRouteBuilder app) => app.MapOpenApi().AllowAnonymous();

    /// <summary>Says what an endpoint does.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="summary">What, in a sentence.</param>
    /// <param name="parameters">What its query or its header may have.</param>
    public static RouteHandlerBuilder Described(this RouteHandlerBuilder endpoint, string summary, params IReadOnlyList<ApiField> parameters) =>
        endpoint.WithSummary(summary).AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Tags?.Clear();
            operation.Parameters ??= [];
            foreach (var field in parameters)
            {
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = field.Name,
                    In = field.In,
                    Required = field.IsNeeded,
                    Description = field.Meaning,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            }

            operation.Responses ??= [];
            operation.Responses["default"] = new OpenApiResponse { Description = "What is refused: problem details (RFC 9457)." };
            return Task.CompletedTask;
        });

    /// <summary>Says that an endpoint takes an object of these fields.</summary>
    public static RouteHandlerBuilder TakesObject(this RouteHandlerBuilder endpoint, IReadOnlyList<ApiField> fields) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody = Body(Json, new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                AdditionalPropertiesAllowed = false,
                Required = fields.Where(f => f.IsNeeded).Select(f => f.Name).ToHashSet(),
                Properties = fields.ToDictionary(f => f.Name, IOpenApiSchema (f) => new OpenApiSchema
                {
                    Type = f.IsNeeded ? f.Type : f.Type | JsonSchemaType.Null,
                    Description = f.Meaning.Length > 0 ? f.Meaning : null,
                }),
            });
            return Task.CompletedTask;
        });

    /// <summary>Says that an endpoint takes a file.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder endpoint) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody = Body("application/octet-stream", new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" });
            return Task.CompletedTask;
        });

    private static OpenApiRequestBody Body(string type, OpenApiSchema schema) =>
        new() { Required = true, Content = new Dictionary<string, OpenApiMediaType> { [type] = new() { Schema = schema } } };
}

/// <summary>A field of an object or a parameter of a query, as the API says of itself.</summary>
/// <param name="Name">The name.</param>
/// <param name="Meaning">What it is; blank where the name says it.</param>
/// <param name="IsNeeded">True when nothing goes without it.</param>
/// <param name="Type">What it is written as.</param>
/// <param name="In">Where a parameter stands.</param>
internal sealed record ApiField(
    string Name, string Meaning, bool IsNeeded = false, JsonSchemaType Type = JsonSchemaType.String, ParameterLocation In = ParameterLocation.Query);
