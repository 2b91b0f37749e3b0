# The server with its pages, in one image: docker build -t bridge-coordinator .
FROM node:20-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
# What restore needs comes first, so that a change of code does not download anything again.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/BridgeCoordinator.Domain/*.csproj src/BridgeCoordinator.Domain/packages.lock.json src/BridgeCoordinator.Domain/
COPY src/BridgeCoordinator.Server/*.csproj src/BridgeCoordinator.Server/packages.lock.json src/BridgeCoordinator.Server/
COPY src/BridgeCoordinator.Web/Web.targets src/BridgeCoordinator.Web/
RUN dotnet restore src/BridgeCoordinator.Server --locked-mode -r linux-x64
COPY src src
RUN dotnet publish src/BridgeCoordinator.Server -c Release -r linux-x64 --no-self-contained --no-restore -o /app

# The full image, not a chiseled or Alpine one: ICU is in it, and without ICU Vietnamese sorts wrongly.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false \
    ASPNETCORE_HTTP_PORTS=8080 \
    Demo=false \
    Data__Path=/data
COPY --from=build /app /app
RUN mkdir /data && chown $APP_UID /data
VOLUME /data
EXPOSE 8080
USER $APP_UID
WORKDIR /app
ENTRYPOINT ["dotnet", "BridgeCoordinator.Server.dll"]
